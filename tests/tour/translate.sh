# What Rana writes into en.xlf with her translation tool; she leaves the signature empty.
set -e
target() { sed -i "s#<source>$1.*</source>#&<target>$2</target>#" en.xlf; }
target 'بيان' 'Statement on the closure of the public library'
target 'بغداد' 'Baghdad, 12 March 2031'
target 'أغلقت' 'The Harbour Municipality closed the public library yesterday without prior notice.'
target 'ويستفيد' 'Some 4,000 readers use the library.'
target 'وطالبت' 'The Readers’ League called for its doors to be opened at once and for its staff to be compensated.'
