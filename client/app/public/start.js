// Runs before the first paint: the chosen theme, thumb and language, so that nothing flashes. An external
// file, because the page's policy allows no inline script.
(() => {
  const page = document.documentElement;
  try {
    const theme = localStorage.getItem('routebook.theme');
    if (theme === 'light' || theme === 'dark' || theme === 'sun') page.dataset.theme = theme;
    if (localStorage.getItem('routebook.hand') === 'left') page.dataset.hand = 'left';
    const language = localStorage.getItem('routebook.language');
    if (language) page.lang = language;
  } catch {
    // Storage is refused: the device's own theme it is.
  }
})();
