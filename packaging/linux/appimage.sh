#!/bin/sh
# An AppImage from dist/openweek: sh packaging/linux/appimage.sh [VERSION]
# The folder it makes was started; appimagetool itself was NOT TRIED (see packaging/README.md).
set -eu
cd "$(dirname "$0")/../.."
version=${1:-0.1.0}
tree=build/Openweek.AppDir
rm -rf "$tree"
mkdir -p "$tree/usr/lib" "$tree/usr/share/metainfo"
cp -a dist/openweek "$tree/usr/lib/openweek"
cp packaging/linux/openweek.desktop "$tree/openweek.desktop"
cp resources/icons/openweek-256.png "$tree/openweek.png"
ln -s openweek.png "$tree/.DirIcon"
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(git log -1 --format=%cs)/" \
    packaging/linux/openweek.metainfo.xml >"$tree/usr/share/metainfo/openweek.appdata.xml"
cat >"$tree/AppRun" <<'RUN'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/usr/lib/openweek/openweek" "$@"
RUN
chmod 755 "$tree/AppRun"
if command -v appimagetool >/dev/null; then
    appimagetool "$tree" "dist/openweek-$version-$(uname -m).AppImage"
else
    echo "appimagetool is not on the PATH: $tree is ready for it" >&2
    exit 1
fi
