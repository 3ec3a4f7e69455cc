using System.Runtime.CompilerServices;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Asking;

/// <summary>Finds the film that a question itself names, where the member named none separately.</summary>
internal static class AskedFilm
{
    // A list of films is read once and remains until one of them changes; its titles are folded once, too.
    private static readonly ConditionalWeakTable<IReadOnlyList<Film>, Titles> _titles = [];

    /// <summary>
    /// The film whose title begins the question ("her what does it say about love?"), or else the one whose title of several words is in it;
    /// null when there is no such film, or more than one.
    /// </summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="films">The society's films.</param>
    public static Film? In(string question, IReadOnlyList<Film> films) => _titles.GetValue(films, all => new(all)).In(FilmTitle.FoldWords(question));

    private sealed class Titles
    {
        // A null is the title of several films.
        private readonly Dictionary<string, Film?> _films = new(StringComparer.Ordinal);
        private readonly int _mostWords;

        public Titles(IReadOnlyList<Film> films)
        {
            foreach (var film in films)
            {
                foreach (var title in new[] { film.Title, film.Label }.Select(FilmTitle.FoldWords).Where(title => title.Length > 0).Distinct())
                {
                    _films[title] = _films.ContainsKey(title) ? null : film;
                    _mostWords = Math.Max(_mostWords, title.AsSpan().Count(' ') + 1);
                }
            }
        }

        public Film? In(string folded)
        {
            var words = $"{folded} ";
            List<int> starts = [0, .. Enumerable.Range(1, words.Length).Where(at => words[at - 1] == ' ')];
            return Longest(Spans(0, 1)) ?? Longest(Enumerable.Range(0, starts.Count).SelectMany(first => Spans(first, 2)));

            // From one word on, of at least so many; the spans end before their space.
            IEnumerable<Range> Spans(int first, int least) => Enumerable.Range(least, Math.Max(0, Math.Min(_mostWords, starts.Count - 1 - first) - least + 1))
                .Select(count => starts[first]..(starts[first + count] - 1));

            Film? Longest(IEnumerable<Range> spans)
            {
                var titles = _films.GetAlternateLookup<ReadOnlySpan<char>>();
                Film? named = null;
                var (longest, isOne) = (0, false);
                foreach (var span in spans)
                {
                    var title = words.AsSpan(span);
                    if (title.Length < longest || !titles.TryGetValue(title, out var film))
                        continue;
                    isOne = film is not null && (title.Length > longest || (isOne && film == named));
                    (longest, named) = (title.Length, film);
                }

                return isOne ? named : null;
            }
        }
    }
}
