using FilmClubBot.OnWeb.Suggesting;
using FilmClubBot.OnWeb.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;

namespace FilmClubBot.OnWeb.Tests.Suggesting;

public class ComboboxTests
{
    private static readonly SuggestionList _two = new(0, 2, [new("/rate", "Rates a film", "/rate "), new("/ratings", "Shows ratings", "/ratings ", true)]);

    [Fact]
    public async Task Opens_with_nothing_active_and_announces_the_number_of_items()
    {
        var html = await Work(_two, async box => await box.Ask("/r", 2));

        Assert.Contains("aria-expanded=\"true\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-activedescendant", html, StringComparison.Ordinal);
        Assert.Contains("2 suggestions", html, StringComparison.Ordinal);
        Assert.Contains("required", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moves_with_the_arrow_keys_and_wraps_around()
    {
        var html = await Work(_two, async box =>
        {
            await box.Ask("/r", 2);
            await box.Key("ArrowUp", "/r");
        });
        Assert.Contains("aria-activedescendant=\"box-option1\"", html, StringComparison.Ordinal);

        html = await Work(_two, async box =>
        {
            await box.Ask("/r", 2);
            for (var i = 0; i < 3; i++)
                await box.Key("ArrowDown", "/r");
        });
        Assert.Contains("aria-activedescendant=\"box-option0\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepts_the_first_item_with_Tab_and_the_active_one_with_Enter()
    {
        await Work(_two, async box =>
        {
            await box.Ask("/r", 2);
            Assert.Equal(new Edit("/rate ", 6, true), await box.Key("Tab", "/r"));
            await box.Ask("/r", 2);
            await box.Key("ArrowUp", "/r");
            Assert.Equal(new Edit("/ratings ", 9, true), await box.Key("Enter", "/r"));
        });
    }

    [Fact]
    public async Task Sends_with_the_button_even_while_an_item_is_active()
    {
        List<string> sent = [];
        await Work(_two, async box =>
        {
            await box.Ask("/r", 2);
            await box.Key("ArrowDown", "/r");
            Assert.Equal(new Edit("", 0, false), await box.Send("/r"));
        }, sent);
        Assert.Equal(["/r"], sent);
    }

    [Fact]
    public async Task Sends_with_Enter_when_nothing_is_active()
    {
        List<string> sent = [];
        await Work(_two, async box =>
        {
            await box.Ask("/r", 2);
            Assert.Equal(new Edit("", 0, false), await box.Key("Enter", "/r"));
        }, sent);

        Assert.Equal(["/r"], sent);
    }

    [Fact]
    public async Task Sends_the_later_typed_text_rather_than_an_earlier_suggestion()
    {
        List<string> sent = [];
        await Work(_two with { TakesFirst = true }, async box =>
        {
            await box.Ask("/r", 2);
            await box.Key("Enter", "/rate her 4");
            Assert.Null(box.Choose(0, "/rate her 4.5"));
        }, sent);

        Assert.Equal(["/rate her 4"], sent);
    }

    [Fact]
    public async Task Closes_with_Escape()
    {
        var html = await Work(_two, async box =>
        {
            await box.Ask("/r", 2);
            await box.Key("Escape", "/r");
        });

        Assert.Contains("aria-expanded=\"false\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_only_the_response_to_the_latest_query()
    {
        var slow = new TaskCompletionSource<SuggestionList>();
        var html = await Work((text, _) => text == "slow" ? slow.Task : Task.FromResult(_two), async box =>
        {
            var first = box.Ask("slow", 4);
            await box.Ask("/r", 2);
            slow.SetResult(new SuggestionList(0, 0, [new("stale", "", "")]));
            await first;
        });

        Assert.DoesNotContain("stale", html, StringComparison.Ordinal);
        Assert.Contains("/ratings", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continues_without_suggestions_when_the_query_fails()
    {
        var html = await Work((_, _) => throw new IOException("gone"), async box => await box.Ask("/r", 2));

        Assert.Contains("aria-expanded=\"false\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepts_no_text_longer_than_its_maximum()
    {
        List<string> sent = [];
        await Work(_two, async box => Assert.Null(await box.Key("Enter", new string('x', 201))), sent);

        Assert.Empty(sent);
    }

    private static Task<string> Work(SuggestionList offer, Func<Combobox, Task> work, List<string>? sent = null) =>
        Work((_, _) => Task.FromResult(offer), work, sent);

    private static Task<string> Work(Func<string, CancellationToken, Task<SuggestionList>> source, Func<Combobox, Task> work, List<string>? sent = null) =>
        Rendering.With(async renderer =>
        {
            Combobox? box = null;
            RenderFragment content = builder => Place(builder, source, sent ?? [], made => box = made);
            HtmlRootComponent root = await renderer.RenderComponentAsync<CascadingValue<string>>(ParameterView.FromDictionary(
                new Dictionary<string, object?> { ["Value"] = "", ["ChildContent"] = content }));
            await work(box!);
            return root.ToHtmlString();
        });

    private static void Place(RenderTreeBuilder builder, Func<string, CancellationToken, Task<SuggestionList>> source, List<string> sent, Action<Combobox> made)
    {
        builder.OpenComponent<Combobox>(0);
        builder.AddComponentParameter(1, nameof(Combobox.Id), "box");
        builder.AddComponentParameter(2, nameof(Combobox.ListLabel), "Suggestions");
        builder.AddComponentParameter(3, nameof(Combobox.Source), (string text, int _, CancellationToken stop) => source(text, stop));
        builder.AddComponentParameter(4, nameof(Combobox.OnEnter), (string text) =>
        {
            sent.Add(text);
            return Task.FromResult(true);
        });
        builder.AddComponentParameter(5, nameof(Combobox.AsksAgain), true);
        builder.AddComponentReferenceCapture(6, component => made((Combobox)component));
        builder.CloseComponent();
    }
}
