// The view "Quiz": the stacks on the left, one question in the middle, after the answer the lines.

import { PLAIN } from "./address.js";
import { countBoxes, dayOf, dueOf, writeCards } from "./boxed.js";
import { button, el, fill, own } from "./dom.js";
import { lineBox } from "./fact.js";
import { arrange } from "./frame.js";
import { count } from "./names.js";
import { pairKey } from "./pins.js";
import { KINDS, importBoxes, isDone, isRight, next, openStack, stackOf } from "./quiz.js";
import { offerFile } from "./save.js";

const LARGEST = 4e6; // letters of an imported file
const HOW_OFTEN = { 0: "the same day", 1: "the next day", 7: "after a week" };

function rest(days) {
  return HOW_OFTEN[days] ?? `after ${days} days`;
}

/** Draw the view anew. */
export function drawQuiz(page, { frame }) {
  const { quiz } = page;
  openStack(quiz, page.state.q, page.state.i);
  arrange(frame, {});
  fill(frame.list, stacks(page, quiz), kinds(page, quiz), boxes(page, quiz));
  fill(frame.sheet, el("div", { class: "quiz" }, quiz.now ? question(page, quiz) : nothingLeft(page, quiz)));
}

/** The stack that a person who looks at a thing or a pair would practise. */
function stacks(page, quiz) {
  const { model, state } = page;
  const today = dayOf(new Date());
  const [what, one, other] = state.q.split("~");
  const about = model.byId.get(one) ?? page.thing;
  const rows = [["", "Due today", dueOf(stackOf(quiz, ""), quiz.cards, today).length], ["pinned", "Pairs I mix up", stackOf(quiz, "pinned").length]];
  if (what === "pair" && model.byId.has(other)) rows.push([state.q, `${model.byId.get(one)?.name ?? one} / ${model.byId.get(other).name}`, stackOf(quiz, state.q).length]);
  else if (about) rows.push([`about~${about.id}`, `About ${about.name}`, stackOf(quiz, `about~${about.id}`).length]);
  rows.push(["all", "Everything", stackOf(quiz, "all").length]);
  return [el("div", { class: "list-head" }, el("h2", {}, "Practise")), el("ul", { class: "ranked" }, rows.map(([name, label, amount]) => el("li", {},
    el("a", { class: name === state.q ? "group-link here" : "group-link", href: page.address({ ...PLAIN, v: "quiz", q: name }), "aria-current": name === state.q ? "true" : null, "data-key": `stack ${name}` }, own(label), el("span", { class: "figure" }, amount)))))];
}

function kinds(page, quiz) {
  const shown = KINDS.filter(([kind]) => quiz.items.some((item) => item.kind === kind));
  if (shown.length < 2) return null;
  return el("fieldset", { class: "filters" }, el("legend", {}, "Kinds of question"), shown.map(([kind, label]) => el("label", { class: "check" },
    el("input", { type: "checkbox", checked: !quiz.off.has(kind), "data-key": `quiz ${kind}`, on: { change: () => page.toggleQuestions(kind) } }), el("span", {}, label))));
}

function boxes(page, quiz) {
  const counts = countBoxes(quiz.items, quiz.cards, page.model.waits);
  const take = async () => file.files[0] && page.say(importBoxes(quiz, (await file.files[0].text()).slice(0, LARGEST)), true);
  const file = el("input", { type: "file", accept: "application/json,.json", class: "unseen", tabindex: "-1", "aria-hidden": "true", on: { change: take } });
  return el("section", { class: "filters", "aria-label": "Boxes" }, el("h2", {}, "Boxes"),
    el("ul", {}, page.model.waits.map((days, k) => el("li", { class: "box-row" }, el("span", {}, `${k + 1}  ${rest(days)}`), el("span", { class: "figure" }, counts[k])))),
    el("div", { class: "box-acts" },
      button("Export", () => offerFile("quiz.json", "application/json", writeCards(quiz.cards, page.pins.all())), { class: "link", "data-key": "export" }),
      button("Import", () => file.click(), { class: "link", "data-key": "import" }), file),
    quiz.kept ? null : el("p", { class: "small" }, "The browser keeps nothing for this page; export before you leave."));
}

function question(page, quiz) {
  const { now } = quiz;
  const done = isDone(quiz);
  const line = now.parts.length === 1 ? now.parts[0].text : "";
  return [
    el("div", { class: "quiz-head" }, el("span", {}, line ? own(now.prompt) : ASKS[now.kind] ?? ""), el("span", {}, `${quiz.done + 1} of ${quiz.deck.total}`)),
    el("h1", { tabindex: "-1", id: "title" }, line ? own(`“${blank(line)}”`) : own(now.prompt)),
    page.notice ? el("p", { class: "notice" }, page.notice) : null,
    now.parts.length === 1 ? oneAnswer(page, quiz, done) : manyAnswers(page, quiz),
    done ? verdict(page, quiz) : el("p", { class: "small" }, "Keys 1 to ", Math.min(4, now.options.length), " answer."),
  ];
}

/** Masked names are gaps to be filled. */
function blank(text) {
  return text.replace(/▢+/gu, "______");
}

const ASKS = { pick: "What do your notes say?", truth: "By your notes", sort: "Sort into two" };

function oneAnswer(page, quiz, done) {
  const { now, answers } = quiz;
  const [part] = now.parts;
  return el("ol", { class: "options" }, now.options.map((text, k) => {
      const look = done ? (k === part.answer ? " right" : k === answers[0] ? " wrong" : "") : "";
      const told = !done ? "" : k === part.answer ? "Right answer" : k === answers[0] ? "Your answer" : "";
      const sign = done && told ? (k === part.answer ? "✓" : "✕") : String(k + 1);
      return el("li", {}, button([el("kbd", {}, sign), own(text), el("span", { class: "told" }, told)], () => page.answer(k + 1), { class: `option${look}`, "aria-disabled": done ? "true" : null, "data-key": `option ${k}` }));
    }));
}

function manyAnswers(page, quiz) {
  const { now, answers } = quiz;
  const open = answers.indexOf(null);
  return el("ol", { class: "sorting" }, now.parts.map((part, p) => el("li", { class: p === open ? "sort-row on" : "sort-row" },
    own(blank(part.text || part.words)),
    el("span", { class: "sort-acts" }, now.options.map((text, k) => {
      const chosen = answers[p] === k;
      const sign = answers[p] === null ? "" : k === part.answer ? "✓ " : chosen ? "✕ " : "";
      return button([sign, own(text)], () => page.answerPart(p, k), { class: `control${sign === "✓ " ? " right" : sign ? " wrong" : ""}`, "aria-pressed": String(chosen), "aria-disabled": answers[p] === null ? null : "true", "data-key": `sort ${p} ${k}` });
    })))));
}

function verdict(page, quiz) {
  const { now } = quiz;
  const right = isRight(quiz);
  const [box] = quiz.cards[now.id];
  const { things } = page.model;
  const key = pairKey(page.model, now.a, now.b);
  const seen = new Set();
  const lines = now.parts.flatMap((part) => part.lines).filter((line) => { const place = `${line.note.i} ${line.first} ${line.at}`; return !seen.has(place) && seen.add(place); });
  return el("section", { class: "verdict", "aria-label": "Answer" },
    el("p", { class: "told" }, el("strong", {}, right ? "Right. " : "Not so. "), now.parts.length === 1 ? own(now.parts[0].words) : `${now.parts.filter((part, k) => part.answer === quiz.answers[k]).length} of ${now.parts.length} in their place.`),
    el("div", { class: "opened" }, lines.map((line) => lineBox(page.model, line, { go: page.go, things: [now.a, now.b] }))),
    el("div", { class: "side-acts" },
      button(["Next question ", el("kbd", {}, "Enter")], () => page.nextQuestion(), { class: "control main", "data-key": "next question" }),
      el("a", { class: "plain-act", href: page.address({ ...PLAIN, v: "pairs", a: things[now.a].id, b: things[now.b].id }) }, "Compare the two"),
      el("a", { class: "plain-act", href: page.addressOf(things[now.a]) }, "Open in Explore"),
      button(page.pins.has(key) ? "Pinned" : "I mix these up", () => page.pin(key), { class: "link plain-act", "aria-pressed": String(page.pins.has(key)), "data-key": "pin" })),
    el("p", { class: "small" }, `${right ? "Goes to" : "Is back in"} box ${box + 1}: asked again ${rest(page.model.waits[box])}.`));
}

function nothingLeft(page, quiz) {
  const any = quiz.items.length > 0;
  return [el("h1", { tabindex: "-1", id: "title" }, any ? (quiz.done ? "Done" : "Nothing to ask here") : "No questions in these notes yet"),
    page.notice ? el("p", { class: "notice" }, page.notice) : null,
    el("p", {}, any ? [quiz.done ? `${count(quiz.done, "question")} answered. ` : "No question of this stack is due. ", el("a", { href: page.address({ ...PLAIN, v: "quiz", q: "all" }) }, "Everything"), " can be asked at any time."] : "Questions are made of pairs that are easily confused and of what tells them apart.")];
}

/** Whether a key goes on to the next question. */
export function goOn(page) {
  const { quiz } = page;
  if (!isDone(quiz)) return false;
  next(quiz);
  return page.go({ i: quiz.now?.id ?? "" });
}
