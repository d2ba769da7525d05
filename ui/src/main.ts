// Where the window's code starts.
import { mount } from "svelte";

import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "./styles/tokens.css";
import "./styles/base.css";
import { startSpeaking } from "./actions/locale";
import Window from "./Window.svelte";

await startSpeaking();
const target = document.getElementById("window");
if (target) {
  mount(Window, { target });
}
