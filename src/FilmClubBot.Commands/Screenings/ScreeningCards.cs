using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Shows a screening to the caller.</summary>
internal sealed class ScreeningCards(IRsvps rsvps, AccessMatch access, ScreeningPolicy policy, SiteAddress site)
{
    /// <summary>All details; moderators also see what is still to be done.</summary>
    public async Task<Card> Whole(Screening screening, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var guests = new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity);
        var isModerator = caller.Permission >= Permission.Moderator;
        return new Card
        {
            Title = say["screening.title", ("film", ScreeningWords.Film(screening, say)), ("state", ScreeningWords.State(screening.State, say))],
            When = ScreeningWords.When(screening, caller.Club, say),
            Body =
            [
                .. screening.MovedFrom is { } from && screening.IsAhead
                    ? [new Paragraph(say["screening.message.movedfrom", ("when", ScreeningWords.WallTime(from, caller.Club, say))])]
                    : Array.Empty<Block>(),
                .. screening.CancelledBecause is { } because ? [new Paragraph(because)] : Array.Empty<Block>(),
                .. isModerator ? ToDo(screening, caller) : [],
                .. isModerator ? (await access.Lacking(screening, guests, say, cancellationToken)).Select(line => new Paragraph(line)) : [],
                .. isModerator ? SheetLink.To(ScreeningSheet.Note, say["note.link"], screening, site, caller) : [],
            ],
            Fields = ScreeningWords.Facts(screening, guests, say),
            Actions =
            [
                .. screening is { IsAhead: true, IsPublic: true } ? ScreeningButtons.Answers(screening, say) : Array.Empty<CardAction>(),
                .. screening is { Film: { } film } ? [FilmButtons.Themes(film, say)] : Array.Empty<CardAction>(),
                .. isModerator && screening.IsAhead ? ForModerators(screening, caller) : [],
            ],
            Audience = Audience.Caller,
        };
    }

    // What prevents its announcement, or when it will be announced.
    private IEnumerable<Block> ToDo(Screening screening, Caller caller)
    {
        if (screening.State != ScreeningState.Planned)
            yield break;
        var say = caller.Say;
        var gaps = policy.GapsOf(screening);
        yield return new Paragraph(gaps.Count > 0
            ? say["screening.lacks", ("gaps", ScreeningWords.Gaps(gaps, say))]
            : say["screening.announcedfrom", ("when", ScreeningWords.WallTime(screening.AnnounceFrom, caller.Club, say))]);
    }

    private static IEnumerable<CardAction> ForModerators(Screening screening, Caller caller) =>
    [
        new FormButton(caller.Say["screening.buttons.edit"], Call("screening edit", screening)),
        new FormButton(caller.Say["screening.buttons.facts"], Call("screening facts", screening)),
        new FormButton(caller.Say["screening.buttons.move"], Call("screening move", screening)),
        new FormButton(caller.Say["screening.buttons.cancel"], Call("screening cancel", screening), ButtonStyle.Danger),
    ];

    private static CommandCall Call(string command, Screening screening) => new(command, ("screening", ScreeningButtons.Value(screening)));
}
