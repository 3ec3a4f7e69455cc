// Shows how the connection stands, in the dialog that the framework keeps told.
const dialog = document.getElementById('components-reconnect-modal');

dialog.addEventListener('components-reconnect-state-changed', event => {
  const { state } = event.detail;
  if (state === 'show' && !dialog.open) dialog.showModal();
  if (state === 'hide' && dialog.open) dialog.close();
  // The server knows nothing of this page any more: it was restarted, or the page slept for long.
  if (state === 'rejected') location.reload();
});

document.getElementById('reconnect-again').addEventListener('click', async () => {
  try {
    if (!(await Blazor.reconnect())) location.reload();
  } catch {
    // Still out of reach; the dialog stays.
  }
});
document.getElementById('reconnect-reload').addEventListener('click', () => location.reload());
