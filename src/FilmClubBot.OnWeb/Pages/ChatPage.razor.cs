using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Cards;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Scripting;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnWeb.Pages;

/// <summary>The chat: one channel's messages, live, and the command box.</summary>
public sealed partial class ChatPage : IDisposable
{
    private const int MostPending = 5;

    private readonly ShownMessages _messages;
    private readonly List<PendingCommand> _pending = [];
    private readonly TypedHistory _typed = new();
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _left = new();
    private ElementReference _log;
    private Composer? _composer;
    private MessageLog? _list;
    private Reader _reader = null!;
    private Visitor _visitor = null!;
    private FeedSubscription? _feed;
    private string _channel = "";
    private string? _shownName;
    private string? _proposed;
    private bool _connected;
    private bool _welcomes;
    private string? _revealed;

    public ChatPage() => _messages = new(() => Chats.MessagesOfPage);

    /// <summary>The channel in the address; null for the first.</summary>
    [Parameter]
    public string? Channel { get; set; }

    /// <summary>A command from a link, to be put into the box. It is not sent: a link to the chat must not do anything by itself.</summary>
    [SupplyParameterFromQuery(Name = "say")]
    private string? Proposed { get; set; }

    [CascadingParameter]
    private Visitor Arrived { get; set; } = null!;

    [OfClub]
    private ChatSession Session { get; set; } = null!;

    [Inject]
    private OpenChats Chats { get; set; } = null!;

    [OfClub]
    private SharedBodies Bodies { get; set; } = null!;

    [Inject]
    private PageScript Script { get; set; } = null!;

    [OfClub]
    private IOptions<WebOptions> Options { get; set; } = null!;

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    [Inject]
    private ILogger<ChatPage> Log { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // A channel without messages opens with it; later it is a button away.
    private bool ShowsWelcome => _connected && (_welcomes || (_messages.All.Count == 0 && _pending.Count == 0));

    // An address without a channel, or with a deleted one, shows the first channel.
    private string Wanted => Options.Value.ChannelNames is var names && names.Contains(Channel ?? "") ? Channel! : names[0];

    /// <inheritdoc/>
    public void Dispose()
    {
        _feed?.Dispose();
        _left.Cancel();
        _left.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _visitor = Arrived;
        _shownName = Arrived.Name;
        _channel = Wanted;
        _reader = new Reader(Locales.For(Club.Locale), Club.Zone);
        // The first rendering, without a circuit, shows the page without messages; the rest follows over the circuit.
        if (!RendererInfo.IsInteractive)
            return;
        if (await ZoneOfBrowser() is { } zone)
            _reader = _reader with { Zone = zone };
        await Session.Enter(_visitor, _left.Token);
        _shownName = Session.Account.Name;
        _feed = Session.Listen();
        _connected = true;
        await Load();
        _ = Follow(_feed);
        if (_visitor.Session is not null)
            _ = LeaveWhenSignedOut();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_channel == Wanted)
            return;
        _channel = Wanted;
        _unread.Remove(_channel);
        if (!_connected)
            return;
        _messages.Clear();
        _pending.RemoveAll(pending => pending.HasFailed);
        await Load();
        await _composer!.Focus(_left.Token);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_connected && Proposed is { Length: <= CommandText.MaxLength } proposed && proposed != _proposed)
            await _composer!.Fill(_proposed = proposed, _left.Token);
        if (_revealed is not { } revealed)
            return;
        _revealed = null;
        await Script.Call("reveal", _left.Token, _log, revealed);
    }

    private async Task<DateTimeZone?> ZoneOfBrowser() =>
        await Script.Zone(_left.Token) is { } name ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) : null;

    private async Task Load()
    {
        var channel = _channel;
        var latest = await Session.Latest(channel, Chats.MessagesOfPage, _left.Token);
        // Another channel may have been opened in the meantime.
        if (channel != _channel)
            return;
        await Bodies.Prepare(latest.Select(message => message.Card), _reader);
        if (channel != _channel)
            return;
        foreach (var message in latest)
            _messages.PutStored(message);
        _typed.Add(latest.Where(message => message.Author?.Id == Session.Reader).Select(message => message.Typed).OfType<string>());
    }

    private Task LeaveWhenSignedOut() => PageScript.Quietly(async () =>
    {
        await Session.UntilSignedOut(_left.Token);
        await InvokeAsync(() =>
        {
            // A browser that ignores the navigation must not receive or show the channel any more.
            _left.Cancel();
            _messages.Clear();
            StateHasChanged();
            Navigation.NavigateTo(LoginEndpoints.Path.TrimStart('/'), forceLoad: true);
        });
    });

    private Task Follow(FeedSubscription feed) => PageScript.Quietly(async () =>
    {
        await foreach (var first in feed.ReadAll(_left.Token))
        {
            // What came meanwhile is rendered together.
            List<ChannelMessage> arrived = [first];
            while (feed.TryRead(out var next))
                arrived.Add(next);
            await InvokeAsync(() => Receive(feed, arrived));
        }
    });

    private async Task Receive(FeedSubscription feed, IReadOnlyList<ChannelMessage> arrived)
    {
        if (_left.IsCancellationRequested)
            return;
        var (welcomed, changesPage, changesLog) = (ShowsWelcome, false, false);
        if (feed.TakeMissed())
        {
            await Load();
            changesLog = true;
        }

        await Bodies.Prepare(arrived.Where(message => message.Channel == _channel).Select(message => message.Card), _reader);
        foreach (var message in arrived)
        {
            if (message.Channel == _channel)
                changesLog |= _messages.PutStored(message);
            else
                changesPage |= _unread.Add(message.Channel);
        }

        if (changesPage || ShowsWelcome != welcomed)
            StateHasChanged();
        else if (changesLog)
            _list?.Refresh();
    }

    // A visitor's own new reply is scrolled into view, even if the feed was faster; other people's messages do not move the page.
    private void Show(ChannelMessage message, bool isNew)
    {
        // What was shown before is erased.
        if (message.Card.IsUnstored)
            _messages.Clear();
        if (isNew)
            _revealed = MessageView.IdOf(message);
        if (message.Channel == _channel)
            _messages.Put(message);
        else
            _unread.Add(message.Channel);
        StateHasChanged();
    }

    private void ToggleWelcome()
    {
        _welcomes = !ShowsWelcome;
        _revealed = "";
    }

    private bool Send(string typed)
    {
        _welcomes = false;
        if (_pending.Count(pending => !pending.HasFailed) >= MostPending)
            return false;
        _pending.RemoveAll(pending => pending.HasFailed);
        var sent = new PendingCommand(typed.Trim());
        _pending.Add(sent);
        _typed.Add([sent.Typed]);
        _revealed = "";
        StateHasChanged();
        // The box accepts the next command while this one runs.
        _ = Answer(sent, _channel);
        return true;
    }

    private async Task Answer(PendingCommand sent, string channel)
    {
        try
        {
            var message = await Session.Send(channel, sent.Typed);
            _pending.Remove(sent);
            Show(message, isNew: true);
        }
        catch (Exception failure)
        {
            Log.LogError(failure, "Failed to store a message");
            sent.HasFailed = true;
            StateHasChanged();
        }
    }

    private async Task Change(string? name, bool moderates)
    {
        var typed = name == Session.Account.Name ? _visitor.Name : DisplayName.Read(name);
        // A signed-in member has a name already, and keeps it where none is typed.
        _visitor = _visitor with { Name = typed ?? (_visitor.Session is null ? null : _visitor.Name), Moderates = moderates && _visitor.MayModerate };
        await Session.Change(_visitor, _left.Token);
        _shownName = Session.Account.Name;
        if (_visitor.Session is null)
            await Script.Call("remember", _left.Token, VisitorCookies.NameCookie, typed ?? "");
        await Script.Call("remember", _left.Token, VisitorCookies.PartCookie, Session.Permission == Permission.Moderator ? "moderator" : "member");
        StateHasChanged();
    }
}
