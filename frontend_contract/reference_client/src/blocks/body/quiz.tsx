import { lazily } from "../../lazily";
import type { BlockProps } from "../block";

const QuizCard = lazily(() => import("../../quiz/card"));

export default function Quiz({ block, level }: BlockProps<"quiz">) {
  return <QuizCard quiz={block} level={level} />;
}
