//! The people of the tests, all invented, and the `workflow.toml` that they stand in.

/// A person: id, name, roles.
pub type Person = (&'static str, &'static str, &'static [&'static str]);

/// Who works in the workspace of the tests.
pub const PEOPLE: &[Person] = &[
    ("dilan", "Dilan Karim", &["translator:ckb", "reviewer:en"]),
    ("hala", "Hala Nasir", &["editor"]),
    ("mina", "Mina Faraj", &["reviewer:en"]),
    ("nadia", "Nadia Habib", &["press"]),
    ("rana", "Rana Aziz", &["translator:en", "reviewer:en"]),
    ("salam", "Salam Yusuf", &["reviewer:en", "reviewer:ckb"]),
];

/// The name of a person; of somebody unknown, their id.
pub fn name(id: &str) -> &str {
    PEOPLE
        .iter()
        .find(|(known, _, _)| *known == id)
        .map_or(id, |(_, name, _)| name)
}

/// The address of a person.
pub fn email(id: &str) -> String {
    format!("{id}@example.org")
}

/// A `workflow.toml` with these people and this policy.
pub fn workflow(people: &[Person], approvals: u32, four_eyes: bool) -> String {
    let mut text = String::from(
        "# The press office of an invented union.\nworkspace = \"harbour-press\"\nsource = \"ar\"\ntargets = [\"en\", \"ckb\"]\n",
    );
    for (id, name, roles) in people {
        let email = email(id);
        text.push_str(&format!(
            "\n[people.{id}]\nname = \"{name}\"\nemail = \"{email}\"\nroles = {roles:?}\n"
        ));
    }
    text.push_str(&format!(
        "\n[review]\napprovals = {approvals}\nfour_eyes = {four_eyes}\n\n[sets.both]\nlanguages = [\"ar\", \"en\", \"ckb\"]\n"
    ));
    text
}
