using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>A picture whose bytes are a text of what was to be drawn; the real one is FilmClubBot.Drawing's.</summary>
internal sealed class WrittenPicture : ITimelinePicture
{
    public CardImage Draw(Screening screening, Timeline timeline, Phrases say, bool isDark = false) => new(
        Encoding.UTF8.GetBytes($"{screening.Film?.Title}, {say.Locale}{(isDark ? ", dark" : "")}: {string.Join(' ', timeline.Reactions.Select(TimelineWords.At))}"),
        "image/png",
        TimelineWords.Alternative(screening, timeline, say));
}
