using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Chat;
using FilmClubBot.EndToEnd.Tests.Workers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FilmClubBot.EndToEnd.Tests.Terms;

/// <summary>A member of the browser chat. The page is loaded again for each command, because the bot may have been killed.</summary>
internal sealed partial class ChatMember(BrowserFixture browser, WorkerProgram worker, Places places, string name) : IAsyncDisposable
{
    private IPage? _page;

    /// <summary>Types a command in #lounge and sends it.</summary>
    /// <returns>The reply.</returns>
    public async Task<Message> Type(string command)
    {
        var before = (await places.LatestReply())?.Id;
        if (_page is null)
        {
            _page = await browser.Visit("about:blank", 1280, 800);
            await _page.Context.AddCookiesAsync([
                new() { Name = "filmclub_visitor", Value = "0123456789ABCDEF0123456789ABCDEF", Url = worker.Url },
                new() { Name = "filmclub_name", Value = name, Url = worker.Url },
            ]);
        }

        await _page.GotoAsync(worker.Url + "/channels/lounge");
        var box = _page.GetByRole(AriaRole.Combobox, new() { NameRegex = ComposerName });
        await Expect(box).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await box.FillAsync(command);
        await _page.Keyboard.PressAsync("Escape");
        await _page.Keyboard.PressAsync("Enter");
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(40));
        Message? reply;
        while ((reply = await places.LatestReply()) is null || reply.Id == before)
            await tick.WaitForNextTickAsync(timeout.Token);
        return reply;
    }

    public async ValueTask DisposeAsync()
    {
        if (_page is not null)
            await _page.Context.CloseAsync();
    }

    [GeneratedRegex("^Message to")]
    private static partial Regex ComposerName { get; }
}
