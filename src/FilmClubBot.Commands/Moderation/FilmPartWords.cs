using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Writes what a film has, with the numbers by which a part of it is chosen.</summary>
internal static class FilmPartWords
{
    private const int PageSize = 20;

    /// <summary>A page of the card that lists the parts.</summary>
    public static Card List(FilmParts parts, PageNumber page, Caller caller)
    {
        var say = caller.Say;
        List<(string Heading, string Line)> lines =
        [
            .. parts.Reviews.Select(review => (say["films.split.reviews"], $"#{review.Id} {review.Title}")),
            .. parts.Screenings.Select(screening => (say["films.split.screenings"], $"#{screening.Id} {ScreeningWords.WallTime(screening.Start, caller.Club, say)}")),
            .. parts.Members.Select(member => (say["films.split.members"], $"#{member.Id} {member.Name}")),
        ];
        if (lines.Count == 0)
            return Card.Nothing(say["films.split.empty", ("film", parts.Film.Label)]);
        var shown = lines.Skip(page.Of(PageSize).Skip).Take(PageSize).ToList();
        if (shown.Count == 0)
            return Card.Nothing(say["films.split.title", ("film", parts.Film.Label)], say["paging.beyond"]);
        return new Card
        {
            Title = say["films.split.title", ("film", parts.Film.Label)],
            Body =
            [
                .. shown.GroupBy(line => line.Heading).SelectMany(group => new Block[] { new Heading(group.Key), new BulletList([.. group.Select(line => (IReadOnlyList<Inline>)[line.Line])]) }),
                new Paragraph(say["films.split.how"]),
            ],
            Page = page.Place(lines.Count, PageSize),
            Actions = [Choose(parts.Film, say), .. page.Buttons(new CommandCall("films split", ("film", $"#{parts.Film.Id}")), lines.Count, PageSize, say)],
            Audience = Audience.Caller,
        };
    }

    /// <summary>The button that opens the form.</summary>
    public static FormButton Choose(Film film, Phrases say) => new(say["films.split.choose"], new CommandCall("films split", ("film", $"#{film.Id}")));

    /// <summary>How much was chosen, each kind with its number.</summary>
    public static string Counts(ChosenParts chosen, Phrases say) =>
        string.Join(", ", FilmTieWords.Of(say, ("reviews.count", chosen.Reviews.Count), ("films.remove.screenings", chosen.Screenings.Count), ("members.count", chosen.Members.Count)));
}
