//! Where a date stands in a line, in every writing of it that is known.

use super::*;

fn found(text: &str) -> Option<String> {
    find_date(text, &Lang::parse("ar").unwrap()).map(|date| date.to_string())
}

#[test]
fn one_date_in_all_its_writings() {
    for text in [
        "5 February 2021",
        "February 5, 2021",
        "5th February 2021",
        "5 Feb 2021",
        "Feb. 5th, 2021",
        "5 February, 2021",
        "05/02/2021",
        "5.2.2021",
        "2021-02-05",
        "5th of February 2021",
        "5 شباط 2021",
        "٥ شباط ٢٠٢١",
        "۵ شباط ۲۰۲۱",
        "5 فبراير 2021",
        "5 شباط/فبراير 2021",
        "5 فبراير/ شباط 2021",
        "5 شباط (فبراير) 2021",
        "الخامس من شباط 2021",
        "الخامس من شهر شباط/2021",
        "الخامس من شباط عام 2021",
        "٥/٢/٢٠٢١",
        "5-2-2021",
        "5 - 2 - 2021",
        "بغداد، الجمعة 5 شـباط 2021م",
        "٥ی شوباتی ٢٠٢١",
        "5ی شوباتی 2021",
        "٥ شوباتی ٢٠٢١",
        "5 ی شوباتی 2021",
        "پێنجی شوباتی ٢٠٢١",
        "٢٠٢١/٢/٥",
        "لە ٥ی شوباتی ساڵی ٢٠٢١دا",
        "٥ی مانگی ٢ی ٢٠٢١",
        "5ê Sibata 2021an",
        "5'ê Sibata 2021'an",
        "5-ê Sibata 2021-an",
        "5 Sibat 2021",
        "5ê Reşemeya 2021an",
        "05.02.2021an",
        "pêncê Sibata 2021an",
    ] {
        assert_eq!(found(text).as_deref(), Some("2021-02-05"), "{text}");
    }
}

#[test]
fn other_dates_are_read_by_their_own_words() {
    for (text, want) in [
        ("31 آذار 1934", "1934-03-31"),
        ("الحادي والثلاثين من آذار 1934", "1934-03-31"),
        ("٣١ی ئاداری ١٩٣٤", "1934-03-31"),
        ("31ê Adara 1934an", "1934-03-31"),
        ("الثاني عشر من تشرين الثاني 2020", "2020-11-12"),
        ("2 كانون الثاني 2020", "2020-01-02"),
        ("2 كانون الأول 2020", "2020-12-02"),
        ("٢ی کانوونی یەکەمی ٢٠٢٠", "2020-12-02"),
        ("2ê Kanûna Pêşîn 2020", "2020-12-02"),
        ("2ê Çileya Paşîn 2020an", "2020-01-02"),
        ("بیست و پێنجی ئابی ٢٠٢٠", "2020-08-25"),
        ("bîst û pêncê Tebaxa 2020an", "2020-08-25"),
        ("12/25/2020", "2020-12-25"),
        ("يومي 2 و3 حزيران 2022", "2022-06-03"),
        ("من 2019 حتى 4 آب 2020، ثم 5 أيلول 2021", "2020-08-04"),
    ] {
        assert_eq!(found(text).as_deref(), Some(want), "{text}");
    }
}

#[test]
fn what_is_no_whole_date_is_none() {
    for text in [
        "5 شباط",
        "شباط 2021",
        "آب",
        "May 2021",
        "31 شباط 2021",
        "22/8",
        "5/2/1442",
        "32/13/2021",
        "10.0.0.2021.5",
        "0770 123 4567",
        "ماي كلينك 5 أشخاص",
        "the 5 men may 2021 times",
        "",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn no_two_months_share_a_name() {
    let mut seen: Vec<(Vec<String>, u8)> = Vec::new();
    for (form, month) in NAMES.iter() {
        assert!(
            seen.iter().all(|(other, of)| other != form || of == month),
            "{form:?}"
        );
        seen.push((form.clone(), *month));
    }
}

#[test]
fn a_date_line_is_a_date_with_at_most_a_place() {
    for text in [
        "5 February 2021",
        "Friday, 5th February",
        "بغداد – 5 شباط 2021",
        "السليمانية في ٢٢-٨-٢٠٢١",
        "أواسط تشرين الثاني 2021",
        "هەولێر، ٥ی شوباتی ٢٠٢١",
        "Amed, 5ê Sibata 2021an",
        "(الجمعة 5 شباط)",
        "London, UK - March 2020",
        "5 شباط 2021.",
    ] {
        assert!(is_date_line(text), "{text}");
    }
    for text in [
        "Conference of the workers 5 May 2020",
        "في 5 شباط 2021 اجتمعت الهيئة الإدارية في مقرها",
        "He came on 5 May 2020.",
        "عن آب اللهاب",
        "ذكرى الرابع عشر من تموز المجيدة في بلادنا",
        "",
    ] {
        assert!(!is_date_line(text), "{text}");
    }
}
