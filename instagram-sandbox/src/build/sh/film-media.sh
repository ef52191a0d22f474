#!/bin/bash
# Films the videos that the sandbox serves under /sandbox/media/, good ones and bad ones, from the
# pictures that DrawMedia.java draws. Run by hand when they change, with ffmpeg 5 or newer:
# film-media.sh target-folder (the folder that holds sample.jpg and story.jpg).
set -euo pipefail
cd "$1"

# A slow pan over a picture.
# film <picture> <width> <height> <seconds> <file> <options...>
film() {
  local picture=$1 width=$2 height=$3 seconds=$4 file=$5
  local pan="scale=$((width * 6 / 5)):-2,crop=$width:$height:x='(iw-$width)*t/$seconds':y='(ih-$height)/2'"
  ffmpeg -v error -y -loop 1 -framerate 30 -t "$seconds" -i "$picture" \
    -f lavfi -i "sine=frequency=220:duration=$seconds" -vf "$pan" \
    -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact \
    -pix_fmt yuv420p "${@:6}" "$file"
}

sound=(-c:a aac -b:a 24k -ac 1 -ar 22050)
good=(-movflags +faststart -c:v libx264 -preset veryslow -crf 33 -g 30 "${sound[@]}")

film story.jpg 540 960 4 reel.mp4 "${good[@]}"
film story.jpg 540 960 4 reel.mov "${good[@]}"
film sample.jpg 640 640 3.5 square.mp4 "${good[@]}"

film story.jpg 540 960 1 too-short.mp4 "${good[@]}"
# A minute and a second: too long for a story, not for a reel.
film story.jpg 270 480 61 too-long.mp4 -movflags +faststart -r 24 \
  -c:v libx264 -preset veryslow -crf 45 -g 600 -c:a aac -b:a 8k -ac 1 -ar 8000
# 2560 columns.
film sample.jpg 2560 1440 3 too-wide.mp4 "${good[@]}" -crf 45
# The right container with a codec that Instagram does not take.
film story.jpg 270 480 4 old-codec.mp4 -movflags +faststart -c:v mpeg4 -q:v 20 -g 60 "${sound[@]}"
# The wrong container.
film story.jpg 270 480 4 reel.webm -c:v libvpx -b:v 100k -c:a libvorbis -b:a 24k -ac 1 -ar 22050

# A picture that only lenient sandboxes take.
ffmpeg -v error -y -i sample.jpg -vf scale=480:480 -c:v libwebp -quality 70 sample.webp
