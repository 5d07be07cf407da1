/** Which questions an attempt asks, and in which order: the same at the server and on every device (see the guide, “Quizzes”). */
import type { BlockOf, Question } from "../contract";

/** SHA-256 over the attempt's id and the item's, as text to compare. */
export async function rankOf(attempt: string, item: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(attempt.toLowerCase() + item));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function byRank<Item extends { id: string }>(attempt: string, items: Item[]): Promise<Item[]> {
  const ranked = await Promise.all(items.map(async (item) => [await rankOf(attempt, item.id), item] as const));
  return ranked.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}

export async function questionsAsked(quiz: BlockOf<"quiz">, attempt: string): Promise<Question[]> {
  const drawn = await draw(quiz, attempt);
  if (!quiz.shuffle) return drawn;
  const shuffled = (await byRank(attempt, drawn)).map((question) => withShuffledOptions(question, attempt));
  return Promise.all(shuffled);
}

async function draw({ questions, draw: size }: BlockOf<"quiz">, attempt: string): Promise<Question[]> {
  if (size === null) return questions;
  const ranked = await byRank(attempt, questions.filter((question) => question.points > 0));
  const taken = new Set(ranked.slice(0, size));
  return questions.filter((question) => question.points === 0 || taken.has(question));
}

async function withShuffledOptions(question: Question, attempt: string): Promise<Question> {
  if (!("options" in question)) return question;
  return { ...question, options: await byRank(attempt, question.options) };
}
