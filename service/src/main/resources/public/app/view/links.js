/** A handler that goes inside the page on a plain click and leaves new tabs and downloads to the browser. */
export function followInside(go) {
  return (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go();
  };
}
