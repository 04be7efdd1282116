# Documents of which there is more to say than genuine or not, and the records that they are compared with.

verify-altered-all = { $file }: altered. It says that it is release { $number } of { $statement }, but its words are not those of that release. It says instead:
verify-names = { $file }: unknown. It names release { $number } of { $statement }, but holds nothing of its text.
verify-illegible = { $file }: unknown. It is nearest to release { $number } of { $statement }, but what another program has written cannot be read with certainty ({ $means }).
verify-also = The same document also holds another statement:
verify-embargo = under embargo: not to be published before { $time }

# A record of a release that documents are compared with.
verify-record-lost = The record of release { $number } of { $statement } names texts that are neither in the files nor in the history, approved. Somebody has changed it, or the history. No document of that release can be recognised.
verify-record-signature = The signature of release { $number } of { $statement } is not of what its record says. Somebody has changed the record.
verify-record-hint = To see who changed it, and when: git log -p -- { $path }
