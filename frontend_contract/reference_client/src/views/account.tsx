/** Signing in and up, and a forgotten password. */
import type { ComponentType } from "preact";
import { Password } from "../account/password";
import { SignIn } from "../account/sign_in";
import { SignUp } from "../account/sign_up";
import { place } from "../router";
import { NotHere } from "../shell/not_here";

const VIEWS: Record<string, ComponentType> = { "sign-in": SignIn, "sign-up": SignUp, password: Password };

export default function Account() {
  const View = VIEWS[place.value.path.split("/")[2] ?? ""];
  return View ? <View /> : <NotHere gone />;
}
