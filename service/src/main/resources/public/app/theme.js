/* Sets a theme that was chosen earlier. A classic script: it must run before the first paint. */
(function () {
  let theme = null;
  try {
    theme = localStorage.getItem('fugong.theme');
  } catch (error) {
    // storage may be switched off; the system's theme then stands
  }
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
})();
