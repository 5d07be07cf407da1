/** A way to sign in and come back here. */
import { hrefOf, place } from "../router";
import { words } from "../words";

export const signInHref = () => hrefOf(`/account/sign-in/?back=${encodeURIComponent(place.value.path)}`);

export function SignInLink({ why }: { why: string }) {
  return (
    <p class="row sign-in">
      <span>{why}</span>
      <a class="button" href={signInHref()}>{words.value.signIn}</a>
    </p>
  );
}
