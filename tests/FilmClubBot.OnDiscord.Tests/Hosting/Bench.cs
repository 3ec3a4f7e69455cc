using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnDiscord.Answering;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Commands;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace FilmClubBot.OnDiscord.Tests.Hosting;

/// <summary>Discord's adapter over a few commands, with the API left to the test.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string PublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";


    private readonly ServiceProvider _services;
    private readonly Stage _stage = new("discord");

    public Bench(Action<DiscordOptions>? configure = null)
    {
        configure?.Invoke(Options);
        Api.Setup(api => api.Send(It.IsAny<DiscordRequest>(), It.IsAny<CancellationToken>())).Returns<DiscordRequest, CancellationToken>((request, _) =>
        {
            // Bodies are written down as they were when sent.
            Sent.Add((request.Method + " " + request.Template, request.Body?.DeepClone(), request));
            return Task.FromResult(Answer(request));
        });
        var services = _stage.AddTo(new ServiceCollection(), Time);
        services.AddSingleton(Api.Object);
        var rules = new Mock<IChannelRules>();
        rules.Setup(port => port.All(It.IsAny<CancellationToken>())).ReturnsAsync(ChannelRules);
        services.AddScoped(_ => rules.Object);
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(Options));
        services.AddSingleton<IEventCover, LabelledCover>();
        services.AddDiscord();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public static Club Society => Stage.Society;

    public Locales Locales => _stage.Locales;

    public CommandCatalog Catalog => _stage.Catalog;

    public DiscordOptions Options { get; } = new() { Token = "t", ApplicationId = "5000", PublicKey = PublicKey, GuildId = "41", ReviewChannelId = "51", ModeratorRoleIds = ["42"] };

    public JumpingTime Time { get; } = new(new DateTimeOffset(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));

    public Mock<IDiscordApi> Api { get; } = new();

    /// <summary>The rules that moderators set for channels.</summary>
    public List<ChannelRules> ChannelRules { get; } = [];

    /// <summary>What was sent to Discord's API.</summary>
    public List<(string Route, JsonNode? Body, DiscordRequest Request)> Sent { get; } = [];

    /// <summary>What Discord's API answers.</summary>
    public Func<DiscordRequest, JsonElement> Answer { get; set; } = _ => default;

    public TaskCompletionSource Gate => _stage.Gate;

    public Task CanSave
    {
        set => _stage.CanSave = value;
    }

    public int Saves => _stage.Saves;

    public IReadOnlyList<string> Films
    {
        get => _stage.Films;
        set => _stage.Films = value;
    }

    public bool SuggestionsFail
    {
        get => _stage.SuggestionsFail;
        set => _stage.SuggestionsFail = value;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The first answer to an interaction.</summary>
    public async Task<JsonObject> Do(string json) => (await Begin(json)).Body;

    public Task<InteractionReply> Begin(string json) =>
        Get<InteractionHandler>().Answer(InteractionJson.Parse(System.Text.Encoding.UTF8.GetBytes(json)), TestContext.Current.CancellationToken);

    /// <summary>Waits for what was put off.</summary>
    public Task Drain() => Get<DeferredReplies>().StopAsync(TestContext.Current.CancellationToken);

    public static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
