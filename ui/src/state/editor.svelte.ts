// The open brief as it is being written.
class EditorState {
  saving = $state<"saved" | "unsaved" | "saving" | "failed" | "conflict">("saved");
}
export const editor = new EditorState();
