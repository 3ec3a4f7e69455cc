using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Diaries;

/// <summary>The entries of a followed diary whose film is in doubt: the member is asked about them, until they rated the film.</summary>
public sealed class DiaryDoubts(IFeeds feeds, IFilms films, IRatings ratings)
{
    private const int MostShown = 5, MostSearched = 100;

    /// <summary>An entry whose film is in doubt.</summary>
    /// <param name="Title">The film as the diary names it.</param>
    /// <param name="Film">The film that it may be.</param>
    /// <param name="Note">Why, and the rating.</param>
    public sealed record Question(string Title, Film Film, DoubtNote Note);

    /// <summary>The open questions of a followed diary, the latest first.</summary>
    public async Task<IReadOnlyList<Question>> Of(Feed feed, CancellationToken cancellationToken)
    {
        List<Question> open = [];
        foreach (var item in (await feeds.Latest(feed.Id, new PageRequest(1, MostSearched), cancellationToken)).Items)
        {
            if (open.Count < MostShown && item.State == ItemState.LeftOut && DoubtNote.Read(item.Note) is { } note && feed.Member is { } member
                && await films.Find(note.Film, cancellationToken) is { } film && await ratings.Of(film.Id, member, cancellationToken) is null)
                open.Add(new(item.Title ?? film.Label, film, note));
        }

        return open;
    }

    /// <summary>The questions as a list; nothing where there are none.</summary>
    public static IEnumerable<Block> Body(IReadOnlyList<Question> questions, Phrases say) => questions.Count == 0
        ? []
        : [new Paragraph(say["diary.follow.doubts", ("n", questions.Count)]), new BulletList([.. questions.Select(question => (IReadOnlyList<Inline>)[Text(question, say)])])];

    /// <summary>The buttons that answer a question with yes: the film is rated.</summary>
    public static IEnumerable<CardAction> Answers(IReadOnlyList<Question> questions, Phrases say) => questions
        .Where(question => question.Note is { Stars: not null, Doubt: not EntryDoubt.Several })
        .Select(question => new Button(
            say["diary.follow.yes", ("film", question.Film.Label), ("stars", question.Note.Stars!.Value.Glyphs)],
            new CommandCall("rate", ("film", question.Film.Label), ("stars", question.Note.Stars.Value.ToString()))));

    private static string Text(Question question, Phrases say) => say[
        question.Note.Doubt switch
        {
            EntryDoubt.FilmWithoutYear => "diary.follow.doubt.filmwithoutyear",
            EntryDoubt.RowWithoutYear => "diary.follow.doubt.rowwithoutyear",
            EntryDoubt.NearYear => "diary.follow.doubt.nearyear",
            EntryDoubt.Several => "diary.follow.doubt.several",
            var other => throw new InvalidOperationException($"Unknown doubt: {other}."),
        },
        ("title", HostileText.Shorten(question.Title)), ("film", question.Film.Label)];
}
