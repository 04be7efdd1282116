// The search of a list. It hides what does not have all the words that are typed, each as a part of one of its own words,
// because Arabic and Kurdish write "and", "the" and endings together with a word. Without it the list is whole.
(function () {
  "use strict";
  const form = document.getElementById("search");
  const query = document.getElementById("query");
  const found = document.getElementById("found");
  const items = Array.from(document.querySelectorAll(".statements li"));
  const years = Array.from(document.querySelectorAll(".year"));
  let index = null;
  let asked = null;

  // Folds what is typed as the words of the index are folded: letter by letter, a letter that repeats the last but once.
  function fold(text) {
    let out = "";
    let last = "";
    for (const letter of text.normalize("NFKC").toLowerCase()) {
      const own = Object.hasOwn(index.fold, letter) ? index.fold[letter] : letter;
      for (const part of own) {
        if (part !== last || /\p{N}/u.test(part)) {
          out += part;
          last = part;
        }
      }
    }
    return out;
  }

  // Where the index cannot be fetched, as from a disk, the titles are searched as they are written.
  function load() {
    asked = asked || fetch(form.dataset.index)
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .catch(function () {
        return { fold: {}, words: null };
      })
      .then(function (given) {
        index = given;
        for (const item of items) {
          const own = index.words === null ? null : index.words[item.dataset.statement];
          item.words = own === null ? fold(item.textContent) : own || "";
        }
      });
    return asked;
  }

  function count(number) {
    return Array.from(String(number), function (digit) {
      return Array.from(form.dataset.digits)[Number(digit)];
    }).join("");
  }

  function search() {
    const words = fold(query.value).split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      item.hidden = !words.every(function (word) { return item.words.includes(word); });
      shown += item.hidden ? 0 : 1;
    }
    for (const year of years) {
      year.hidden = year.querySelector("li:not([hidden])") === null;
    }
    found.textContent = words.length === 0 ? ""
      : shown === 0 ? form.dataset.none
      : form.dataset.results + " " + count(shown);
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  query.addEventListener("focus", load, { once: true });
  query.addEventListener("input", function () { load().then(search); });
  if (query.value !== "") {
    load().then(search);
  }
})();
