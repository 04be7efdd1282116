# The workspace of the tours: Omar edits and releases, Rana translates, Salam reviews. Typed in Omar's folder.
set -e
git config --global init.defaultBranch main
git init -q --bare ~/hub.git
bayan init .
cat >>workflow.toml <<END

[people.rana]
name = "Rana Aziz"
email = "rana@example.org"
roles = ["translator:en"]

[people.salam]
name = "Salam Hadi"
email = "salam@example.org"
roles = ["reviewer:en"]
END
bayan save
git remote add origin ~/hub.git
git push -q -u origin main
git clone -q ~/hub.git ~/rana
git clone -q ~/hub.git ~/salam
cat >~/library.md <<END
# بيان حول إغلاق المكتبة العامة

بغداد، 12 آذار 2031

أغلقت بلدية المرفأ المكتبة العامة أمس من دون إعلان مسبق. ويستفيد من المكتبة نحو 4000 قارئ.

وطالبت رابطة القرّاء بفتح أبوابها فورا وتعويض العاملين فيها.

رابطة القرّاء
END
sed -e 's/العامة أمس من/العامة أمس، من/' -e 's/4000/5000/' ~/library.md >~/library-corrected.md
# Rana's editor, in which she knows what to write.
cat >~/editor <<END
#!/bin/sh
sed -i -e 's/^Some 4,000 readers/Some 5,000 readers/' -e 's/opened at once/opened without delay/' "\$1"
END
chmod +x ~/editor
