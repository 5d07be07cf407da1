/** What is one's own: learning, data, and how one signs in. */
import type { ComponentChildren, ComponentType } from "preact";
import { useRef } from "preact/hooks";
import { ProofWindow } from "../account/proof";
import { accountWords } from "../account/words";
import { learner } from "../learner";
import { Data } from "../me/data";
import { Erased, kept } from "../me/erase";
import { Learning } from "../me/learning";
import { Security } from "../me/security";
import { useArrival } from "../pages/page";
import { hrefOf, place } from "../router";
import { NotHere } from "../shell/not_here";
import { SignInLink } from "../shell/sign_in_link";
import { words } from "../words";

const VIEWS: Record<string, { title: () => string; View: ComponentType }> = {
  "": { title: () => words.value.myLearning, View: Learning },
  data: { title: () => accountWords.value.myData, View: Data },
  security: { title: () => accountWords.value.security, View: Security },
};

export default function Me() {
  const found = VIEWS[place.value.path.split("/")[2] ?? ""];
  if (kept.value) return <Erased kept={kept.value} />;
  if (!found) return <NotHere gone />;
  const { title, View } = found;
  return (
    <Titled title={title()}>
      {learner.value ? <><Around /><View /><ProofWindow /></> : <SignInLink why={accountWords.value.signInForMe} />}
    </Titled>
  );
}

function Titled({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(title, heading);
  return <article class="account me"><h1 ref={heading} tabIndex={-1}>{title}</h1>{children}</article>;
}

function Around() {
  return (
    <nav class="me-nav" aria-label={accountWords.value.aboutMe}>
      {Object.entries(VIEWS).map(([name, { title }]) => {
        const path = name ? `/me/${name}/` : "/me/";
        return <a key={path} href={hrefOf(path)} aria-current={place.value.path === path ? "page" : undefined}>{title()}</a>;
      })}
      <a href={hrefOf("/device/")}>{words.value.onThisDevice}</a>
    </nav>
  );
}
