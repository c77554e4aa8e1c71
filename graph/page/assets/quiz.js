// The state of the quiz: which questions, which one now, what was answered; kept in the browser where it allows that.

import { answered, dayOf, dueOf, readCards, writeCards } from "./boxed.js";
import { pairKey } from "./pins.js";
import { recall, remember } from "./settings.js";

const KEY = "quiz";
export const KINDS = [["which", "Which thing fits"], ["pick", "Target of a relation"], ["truth", "True or false"], ["sort", "Sort into two"]];

/** Open the quiz over the questions of the model. */
export function openQuiz(page) {
  const quiz = { page, items: page.model.items, cards: {}, off: new Set(), answers: [], deck: null, done: 0, now: null, kept: true };
  try {
    quiz.cards = readCards(recall(KEY) ?? '{"version":1,"cards":{}}', page.model.waits).cards;
  } catch {
    quiz.cards = {};
  }
  return quiz;
}

/** The questions of a stack, before those due are picked. */
export function stackOf({ items, page, off }, name) {
  const { model, pins } = page;
  const pinned = (item) => pins.has(pairKey(model, item.a, item.b));
  const [what, one, other] = name.split("~");
  const within = {
    pinned, all: () => true,
    about: (item) => [item.a, item.b].includes(model.byId.get(one)?.i),
    pair: (item) => pairKey(model, item.a, item.b) === [one, other].sort().join("~"),
  }[what] ?? (() => true);
  return items.filter((item) => !off.has(item.kind) && within(item));
}

/** Start or continue a stack: due ones for today's, all of the others in the order of their boxes. */
export function openStack(quiz, name, wanted) {
  if (quiz.deck?.name !== name || quiz.deck.stale) {
    const today = dayOf(new Date());
    const stack = stackOf(quiz, name);
    const order = dueOf(stack, quiz.cards, today);
    const later = name ? stack.filter((item) => !order.includes(item)) : [];
    quiz.deck = { name, queue: [...order, ...later], total: order.length + later.length };
    quiz.done = 0;
    quiz.now = null;
  }
  if (wanted && quiz.now?.id !== wanted && quiz.items.some((item) => item.id === wanted)) take(quiz, wanted);
  if (!quiz.now) next(quiz);
}

function take(quiz, id) {
  quiz.deck.queue = quiz.deck.queue.filter((item) => item.id !== id);
  quiz.now = quiz.items.find((item) => item.id === id);
  quiz.answers = quiz.now.parts.map(() => null);
}

/** Go on to the next question, if there is one. */
export function next(quiz) {
  if (quiz.now && isDone(quiz)) quiz.done += 1;
  quiz.now = quiz.deck.queue.shift() ?? null;
  quiz.answers = quiz.now ? quiz.now.parts.map(() => null) : [];
}

export function isDone({ now, answers }) {
  return now !== null && answers.every((answer) => answer !== null);
}

export function isRight({ now, answers }) {
  return now.parts.every((part, k) => part.answer === answers[k]);
}

/** Answer one part of the question; the last one moves it to its box. */
export function answer(quiz, part, option) {
  if (!quiz.now || quiz.answers[part] !== null || option >= quiz.now.options.length) return false;
  quiz.answers[part] = option;
  if (isDone(quiz)) keep(quiz, answered(quiz.cards, quiz.now.id, isRight(quiz), dayOf(new Date()), quiz.page.model.waits));
  return true;
}

function keep(quiz, cards) {
  quiz.cards = cards;
  remember(KEY, writeCards(cards, []));
  quiz.kept = recall(KEY) !== null;
}

/** Take cards and pins from a file; says what went wrong, or nothing. */
export function importBoxes(quiz, text) {
  try {
    const { cards, pins } = readCards(text, quiz.page.model.waits);
    keep(quiz, { ...quiz.cards, ...cards });
    quiz.page.pins.add(pins);
    quiz.deck = null;
    return "";
  } catch {
    return "This file holds no answers of a quiz; Export, and the quiz in the terminal, write one that does.";
  }
}
