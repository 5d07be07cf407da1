/** An attempt that was handed in, to look at again. */
import { useRef } from "preact/hooks";
import { useArrival } from "../pages/page";
import { reviewOf } from "../quiz/marker";
import { Review } from "../quiz/review";
import { useResource } from "../resource";
import { place } from "../router";
import { Shown } from "../shell/states";
import { words } from "../words";

export default function Attempt() {
  const attempt = place.value.path.split("/")[2] ?? "";
  const review = useResource(() => reviewOf(attempt), [attempt]);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = review.state === "here" ? review.value.title || words.value.quiz : words.value.quiz;
  useArrival(title, heading);
  return (
    <article>
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      <Shown resource={review}>{(found) => <Review review={found} level={2} />}</Shown>
    </article>
  );
}
