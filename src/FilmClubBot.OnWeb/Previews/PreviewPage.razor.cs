using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>
/// Shows a command's card as it appears on each chat platform, rendered from the JSON that would be sent there. The command changes
/// nothing.
/// </summary>
public sealed partial class PreviewPage : IDisposable
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CancellationTokenSource _left = new();
    private Reader _reader = null!;
    private string _command = "";
    private bool _connected;
    private Card? _card;
    private string _plain = "";
    private IReadOnlyList<Shown> _shown = [];

    /// <summary>The command in the box. It runs when the visitor presses the button, because anybody can make a link.</summary>
    [SupplyParameterFromQuery(Name = "command")]
    public string? Wanted { get; set; }

    [CascadingParameter]
    private Visitor Arrived { get; set; } = null!;

    [OfClub]
    private ChatSession Session { get; set; } = null!;

    [OfClub]
    private IEnumerable<ICardPreview> Previews { get; set; } = null!;

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _reader = new Reader(Locales.For(Club.Locale), Club.Zone);
        _command = Wanted ?? new CommandCall("themes").Text;
        if (!RendererInfo.IsInteractive)
            return;
        await Session.Enter(Arrived, _left.Token);
        _connected = true;
    }

    private async Task Show()
    {
        _card = await Session.Preview(_command);
        _plain = PlainText.Render(_card, Club.Zone, _reader.Say.Culture);
        _shown = [.. Previews.OrderBy(preview => preview.Platform).Select(preview => new Shown(preview.Platform, preview.Write(_card)))];
    }

    private sealed record Shown(Platform Platform, JsonNode Message)
    {
        public string Json => Message.ToJsonString(_indented);
    }
}
