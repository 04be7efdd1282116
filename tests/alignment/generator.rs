//! Statements of invented bodies, and editors who change them in every way we know, with a record of what they did.
//!
//! Deterministic: the same seed gives the same texts on every machine.

/// A small generator of numbers that look random (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    pub fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// One word of a sentence.
#[derive(Clone, PartialEq, Debug)]
pub struct Word {
    pub text: String,
    /// May be replaced by another noun without touching the substance.
    pub plain: bool,
}

/// A sentence; its punctuation hangs on its words.
pub type Sentence = Vec<Word>;

/// The sentence as text.
pub fn text(sentence: &[Word]) -> String {
    let words: Vec<&str> = sentence.iter().map(|word| word.text.as_str()).collect();
    words.join(" ")
}

const BODIES: &[&str] = &[
    "رابطة سكان الضفاف",
    "جمعية بناة السدود",
    "اتحاد صيادي البحيرة",
    "مجلس حي الزيتون",
    "نقابة عمال المطاحن",
    "لجنة مهرجان الربيع",
    "دار كتب الوادي",
    "نادي هواة الفلك",
    "تعاونية حقول القطن",
    "هيئة متنزه التلال",
];
const PEOPLE: &[&str] = &[
    "نادر الهلالي",
    "سوسن البستاني",
    "ربيع المرجاني",
    "لبنى الساحلي",
    "زاهر القنديل",
    "هالة الورد",
];
const PLACES: &[&str] = &[
    "بلدة الصفصاف",
    "قرية العين",
    "ميناء اللؤلؤ",
    "حي الجسر",
    "سهل النرجس",
    "وادي الغزلان",
];
const MONTHS: &[&str] = &["شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "أيلول"];
const NOUNS: &[&str] = &[
    "المشروع",
    "البرنامج",
    "الملف",
    "المعرض",
    "الحوار",
    "التقرير",
    "الجسر",
    "الموسم",
    "المخزن",
    "المصنع",
    "الملعب",
    "المستوصف",
    "الطريق",
    "السوق",
    "المتحف",
    "المسرح",
    "الحصاد",
    "البستان",
    "الميناء",
    "المختبر",
    "الأرشيف",
    "القطار",
    "الخزان",
    "المرصد",
    "الينبوع",
    "المنحل",
    "المعمل",
    "الفهرس",
    "المنتدى",
    "الكتاب",
    "البيت",
    "الحقل",
    "القارب",
    "المصباح",
    "السور",
    "البرج",
];
const ADJECTIVES: &[&str] = &[
    "الجديد",
    "القديم",
    "الكبير",
    "الصغير",
    "المشترك",
    "الريفي",
    "الساحلي",
    "الشتوي",
    "الصيفي",
    "الجماعي",
    "المؤقت",
    "الدائم",
    "المفتوح",
    "المحلي",
    "التعليمي",
    "الزراعي",
    "الصناعي",
    "الثقافي",
    "البحري",
    "الجبلي",
];
const MAINS: &[&str] = &[
    "أعلنت {b} انطلاق العمل في {n} ضمن حدود {p}",
    "ناقش السيد {m} مع أعضاء {b} مستقبل {n} وسبل ربطه مع {n}",
    "بلغ عدد المشاركين في {n} نحو {d} مشاركا من أبناء {p}",
    "تسلمت {b} رسالة حول {n} وقعها {d} من أهالي {p}",
    "يرى السيد {m} أن {n} يكمل {n} ويخدم الجميع",
    "تستضيف {p} يوم {d} {o} لقاء مخصصا لموضوع {n}",
    "خصصت {b} مبلغ {d} دينار لصيانة {n} وتوسيع {n}",
    "شكر المجتمعون {b} على رعايتها {n} خلال الموسم",
    "اطلع وفد من {b} على أحوال {n} بعد العاصفة",
    "تدعو {b} أصدقاء {n} إلى زيارة {n} صباح كل سبت",
    "أنجز المتطوعون ترميم {n} في {p} قبل موعده",
    "رفعت {b} مذكرة تقترح فيها دمج {n} في {n}",
];
const ADJUNCTS: &[&str] = &[
    "وذلك بالتعاون مع {b}",
    "بحضور السيدة {m}",
    "تمهيدا لافتتاح {n}",
    "في ضوء تجربة {n}",
    "على أن يراجع {n} لاحقا",
    "بعد زيارة {p}",
    "مع الحفاظ على {n} وعلى {n}",
    "بمشاركة {d} شابا",
];
const BOILERPLATE: &[&str] = &[
    "للمزيد يرجى مراسلة المكتب الصحفي على العنوان المعروف.",
    "ويتبع هذا البيان بيان آخر.",
    "معا من أجل غد أفضل!",
];

/// A noun phrase that nothing of substance hangs on.
pub fn noun(dice: &mut Dice) -> Sentence {
    let mut phrase = vec![plain(dice.pick(NOUNS))];
    for _ in 0..dice.below(3) {
        phrase.push(plain(dice.pick(ADJECTIVES)));
    }
    phrase
}

fn plain(text: &str) -> Word {
    Word {
        text: text.to_owned(),
        plain: true,
    }
}

fn fixed(text: &str) -> impl Iterator<Item = Word> + '_ {
    text.split(' ').map(|word| Word {
        text: word.to_owned(),
        plain: false,
    })
}

fn fill(dice: &mut Dice, template: &str) -> Sentence {
    let mut sentence = Vec::new();
    for part in template.split(' ') {
        match part {
            "{n}" => sentence.extend(noun(dice)),
            "{d}" => sentence.extend(fixed(&(2 + dice.below(900)).to_string())),
            "{b}" => sentence.extend(fixed(dice.pick(BODIES))),
            "{m}" => sentence.extend(fixed(dice.pick(PEOPLE))),
            "{p}" => sentence.extend(fixed(dice.pick(PLACES))),
            "{o}" => sentence.extend(fixed(dice.pick(MONTHS))),
            word => sentence.extend(fixed(word)),
        }
    }
    sentence
}

/// A sentence of the body, its stop included.
pub fn sentence(dice: &mut Dice) -> Sentence {
    let main = dice.pick(MAINS);
    let mut sentence = fill(dice, main);
    for _ in 0..1 + dice.below(3) {
        let adjunct = dice.pick(ADJUNCTS);
        sentence.extend(fill(dice, adjunct));
    }
    stop(&mut sentence);
    sentence
}

/// Ends a sentence with a full stop.
pub fn stop(sentence: &mut Sentence) {
    if let Some(last) = sentence.last_mut() {
        last.text.push('.');
    }
}

/// A statement: title, 12 to 25 sentences among them repeated boilerplate, signature.
pub fn statement(dice: &mut Dice) -> Vec<Sentence> {
    let mut statement = vec![fill(dice, "بيان صادر عن {b} بشأن {n}")];
    for _ in 0..12 + dice.below(14) {
        statement.push(match dice.below(12) {
            0 => fixed(dice.pick(BOILERPLATE)).collect(),
            _ => sentence(dice),
        });
    }
    statement.push(fixed(BOILERPLATE[0]).collect());
    statement.push(fixed("المكتب الصحفي").collect());
    statement
}

/// Whether a sentence is long enough to be cut, and not boilerplate.
pub fn is_long(sentence: &[Word]) -> bool {
    sentence.len() >= 9 && sentence.iter().filter(|word| word.plain).count() >= 3
}
