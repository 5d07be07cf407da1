import { expect, test } from "vitest";
import vectors from "../../drawing_vectors.json";
import type { BlockOf, Question } from "../src/contract";
import { questionsAsked, rankOf } from "../src/quiz/order";

const inShort = (question: Question) => ({
  id: question.id,
  options: "options" in question ? question.options.map((option) => option.id) : null,
});

test.each(vectors.ranks)("it ranks $item like the server", async ({ attempt, item, rank }) => {
  expect(await rankOf(attempt, item)).toBe(rank);
});

test.each(vectors.quizzes)("it asks what the server asks, $name", async ({ attempt, quiz, asked }) => {
  const found = await questionsAsked(quiz as unknown as BlockOf<"quiz">, attempt);

  expect(found.map(inShort)).toEqual(asked);
});
