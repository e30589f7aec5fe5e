import htmx from "htmx.org";
import { startIslands } from "./islands";
import { token } from "./post";

// No inline script or style may run here, so htmx must not make any.
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.historyCacheSize = 0;

document.addEventListener("htmx:configRequest", (event) => {
  const detail = (event as CustomEvent<{ headers: Record<string, string> }>).detail;
  detail.headers["X-CSRF-Token"] = token();
});
document.addEventListener("htmx:load", (event) => {
  startIslands(event.target instanceof Element ? event.target : document.body);
});
// An answer that says what was wrong is shown like any other.
document.addEventListener("htmx:beforeSwap", (event) => {
  const detail = (event as CustomEvent<{ xhr: XMLHttpRequest; shouldSwap: boolean; isError: boolean }>).detail;
  if (detail.xhr.status === 422 || detail.xhr.status === 409) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});
startIslands(document.body);
