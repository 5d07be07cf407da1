import { expect, test } from "vitest";
import vectors from "../../marking_vectors.json";
import type { Question, QuestionResponse } from "../src/contract";
import { shareOf } from "../src/questions/question";

interface Case { says: string; type: Question["type"]; key: unknown; response: QuestionResponse; share: string }

const numberOf = (share: string) => share.split("/").map(Number).reduce((over, under) => over / under);

test.each(vectors.cases as Case[])("it marks like the server, $type: $says", ({ type, key, response, share }) => {
  expect(shareOf({ type } as Question, key, response)).toBeCloseTo(numberOf(share), 12);
});
