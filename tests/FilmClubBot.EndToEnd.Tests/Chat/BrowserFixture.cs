using FilmClubBot.EndToEnd.Tests.Chat;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace FilmClubBot.EndToEnd.Tests.Chat;

/// <summary>One headless browser for all tests; none where the machine has none.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // The headless shell first: it draws no window that nobody sees, and needs a tenth of the processor time.
    private static readonly string[] _places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is not { Length: > 0 } place)
            place = _places.FirstOrDefault(File.Exists) ?? "";
        if (!File.Exists(place))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = place,
            // No sandbox: tests run as root in containers. The rest keeps the browser from calling home.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new visitor's page of that size; skips the test where there is no browser.</summary>
    /// <param name="url">The page.</param>
    /// <param name="width">The window's width in CSS pixels.</param>
    /// <param name="height">Its height.</param>
    /// <param name="scheme">Which colours the visitor prefers.</param>
    /// <param name="runsScripts">Whether the browser runs the page's scripts.</param>
    /// <param name="isChecked">Whether the test runs a script of its own in the page, which its policy would refuse.</param>
    public async Task<IPage> Visit(string url, int width, int height, ColorScheme scheme = ColorScheme.Light, bool runsScripts = true, bool isChecked = false)
    {
        if (_browser is null)
            Assert.Skip("No Chromium on this machine: apt-get install chromium-headless-shell, or name one in CHROMIUM.");
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
            ColorScheme = scheme,
            JavaScriptEnabled = runsScripts,
            BypassCSP = isChecked,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
