using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Cards;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Site;

/// <summary>A screening on a page, as a ticket with its date on the stub.</summary>
public partial class ScreeningView
{
    /// <summary>The screening.</summary>
    [Parameter, EditorRequired]
    public required Screening Screening { get; set; }

    /// <summary>The screening's guests, for the number of free places; null to show none.</summary>
    [Parameter]
    public GuestList? Guests { get; set; }

    /// <summary>How many jobs nobody has yet; none are shown where it is 0.</summary>
    [Parameter]
    public int OpenJobs { get; set; }

    /// <summary>Whether the reader has access to the chat: the link of an online screening is not public.</summary>
    [Parameter]
    public bool IsInsider { get; set; }

    /// <summary>Whether the film's name is a link to its page.</summary>
    [Parameter]
    public bool IsLinked { get; set; } = true;

    /// <summary>Whether members posted remarks during the screening.</summary>
    [Parameter]
    public bool HasTimeline { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private string HeadingId => $"screening-{Screening.Id}-name";

    private bool IsCancelled => Screening.State == ScreeningState.Cancelled;

    private bool IsMoved => Screening is { MovedFrom: not null, IsAhead: true };

    private string ClassOf => IsCancelled ? "ticket off" : Screening.State == ScreeningState.Over ? "ticket over" : "ticket";

    private string Name => IsLinked ? ScreeningWords.Film(Screening, For.Say) : ScreeningWords.WallTime(Screening.Start, Club, For.Say);

    private string Exact => OffsetDateTimePattern.Rfc3339.Format(Screening.Start.InZone(Club.Zone).ToOffsetDateTime());

    private RenderFragment Where => builder =>
    {
        var words = (Screening.Place, Screening.Link) switch
        {
            ({ } place, _) => place,
            (null, not null) when !IsInsider => For.Say["site.online"],
            (null, not null) => For.Say["programme.online"],
            _ => For.Say["screening.nowhere"],
        };
        builder.AddContent(0, words);
        if (!IsInsider || SafeLink.Of(Screening.Link) is not { } link)
            return;
        builder.AddContent(1, ", ");
        builder.OpenElement(2, "a");
        builder.AddAttribute(3, "href", link);
        builder.AddAttribute(4, "rel", "noopener noreferrer");
        builder.AddContent(5, Screening.Link!.Host);
        builder.CloseElement();
    };

    private string? Places => (Guests, Screening.IsAhead) switch
    {
        ({ Free: > 0 and var free, Capacity: { } capacity }, true) => For.Say["site.free", ("free", free), ("capacity", capacity)],
        ({ Free: <= 0 }, true) => For.Say["site.full"],
        _ => null,
    };

    private string Local(string pattern) => LocalDateTimePattern.Create(pattern, For.Say.Culture).Format(Screening.Start.InZone(Club.Zone).LocalDateTime);
}
