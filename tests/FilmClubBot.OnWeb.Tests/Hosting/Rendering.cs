using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Cards;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Scripting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Moq;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Components as the HTML that a browser is sent.</summary>
internal static partial class Rendering
{
    private static readonly Reader _reader = new(TestLocales.All.For("en"), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    public static Task<string> Of(Card card) =>
        Of<CardView>(new() { [nameof(CardView.Id)] = "card", [nameof(CardView.Card)] = card });

    /// <summary>A card whose body was rendered for all pages before.</summary>
    public static async Task<string> Of(Card card, bool isShared)
    {
        await using var provider = Services();
        if (isShared)
            await provider.GetRequiredService<SharedBodies>().Prepare([card], _reader);
        await using var scope = provider.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        return Lines(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CardView>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(CardView.Id)] = "card", [nameof(CardView.Card)] = card }))).ToHtmlString()));
    }

    public static Task<string> Of<T>(Dictionary<string, object?> parameters)
        where T : IComponent =>
        With(async renderer => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());

    /// <summary>Works with a renderer on its own dispatcher, as a circuit would.</summary>
    public static async Task<string> With(Func<HtmlRenderer, Task<string>> work, Action<IServiceCollection>? more = null)
    {
        await using var provider = Services(more);
        await using var scope = provider.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        return Lines(await renderer.Dispatcher.InvokeAsync(() => work(renderer)));
    }

    /// <summary>What components need.</summary>
    public static ServiceProvider Services(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        WebHost.AddFakes(services);
        services.AddSingleton<SharedBodies>().AddSingleton<ChannelFeed>().AddSingleton<WebChannels>().AddSingleton<SignedInSessions>().AddScoped<ChatSession>();
        PageClub.Add(services);
        services.AddSingleton(Mock.Of<IJSRuntime>()).AddScoped<PageScript>();
        services.AddCascadingValue(_ => _reader);
        services.AddCascadingValue<ICardActions>(_ => new NoActions());
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>One element or text to a line, so that a change shows as the lines that it changes.</summary>
    private static string Lines(string html) => Between.Replace(Empty.Replace(html, "\n"), ">\n<").Trim();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Empty { get; }

    [GeneratedRegex(@">\s*<")]
    private static partial Regex Between { get; }

    private sealed class NoActions : ICardActions
    {
        public Task Run(CommandCall call, Effect effect) => Task.CompletedTask;

        public Task<Card?> Submit(CommandCall call, Effect effect) => Task.FromResult<Card?>(null);

        public CardForm? Form(CommandCall call) => SampleCards.Form;

        public Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Choice>>([]);
    }
}
