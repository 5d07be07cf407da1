/** Buttons that lead to where the organisation signs people in. The browser goes there itself, so this is a plain form. */
import { csrfToken } from "../api";
import type { Provider } from "./answer";
import { withBack } from "./back";
import { accountWords } from "./words";

export function SingleSignOn({ providers }: { providers: Provider[] }) {
  const here = withBack("/account/sign-in/");
  return (
    <>
      {providers.filter((each) => each.flows.includes("provider_redirect")).map((provider) => (
        <form key={provider.id} method="post" action="/api/v1/auth/browser/v1/auth/provider/redirect">
          <input type="hidden" name="provider" value={provider.id} />
          <input type="hidden" name="process" value="login" />
          <input type="hidden" name="callback_url" value={here} />
          <input type="hidden" name="csrfmiddlewaretoken" value={csrfToken()} />
          <button class="button quiet">{accountWords.value.signInWith(provider.name)}</button>
        </form>
      ))}
    </>
  );
}
