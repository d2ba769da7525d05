// Before every test file: the window speaks English.
import { speak } from "./speech.svelte";

await speak({ locale: "en", formats: "en-GB" });
