# What Rana writes for the signature.
set -e
sed -i "s#<source>رابطة.*</source>#&<target>Readers’ League</target>#" en.xlf
