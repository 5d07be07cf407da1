/** Parts of this client that are fetched when they are first shown. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Failed } from "./shell/states";

type File<Props> = { default: ComponentType<Props> };

export function lazily<Props extends object>(load: () => Promise<File<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [, arrived] = useState(known !== null);
    const [error, setError] = useState<unknown>(null);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      if (known) return;
      load().then((file) => { known = file.default; arrived(true); }, setError);
    }, [tries]);
    const again = () => { setError(null); setTries(tries + 1); };
    if (error) return <Failed error={error} again={again} />;
    const Shown = known;
    return Shown ? <Shown {...props} /> : <p class="loading" aria-busy="true"></p>;
  };
}
