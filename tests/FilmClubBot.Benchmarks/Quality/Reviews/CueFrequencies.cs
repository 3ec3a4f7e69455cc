using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;
using FilmClubBot.TextAnalysis;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;
using FilmClubBot.TextAnalysis.Themes;

namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>Counts how many posts contain each cue of a theme; prints the lists of the language files that <see cref="CueRarity"/> reads.</summary>
internal static class CueFrequencies
{
    /// <summary>The command line.</summary>
    public const string Usage = "cue-frequencies DIR";

    private const int MostOfOneHand = 100, FewestWords = 100;

    // A cue is in the list of the first share that it reaches.
    private static readonly (string Entry, double Share)[] _lists = [("inTenth", 1.0 / 10), ("inThirtieth", 1.0 / 30), ("inHundredth", 1.0 / 100)];

    /// <summary>Prints the lists for each language.</summary>
    /// <param name="directory">A directory for each author, with posts on anything.</param>
    public static async Task<int> Run(string directory)
    {
        using var themes = typeof(CueFrequencies).Assembly.GetManifestResourceStream("themes.json")!;
        var taxonomy = ThemesFile.Parse(themes);
        var counts = new Dictionary<Language, Counted>();
        foreach (var hand in Directory.GetDirectories(directory).Order(StringComparer.Ordinal))
        {
            foreach (var file in Directory.GetFiles(hand).Order(StringComparer.Ordinal).Take(MostOfOneHand))
            {
                if (await new ReviewFiles().Read(file, CancellationToken.None) is not FileReading.Accepted { Drafts: [var draft, ..] })
                    continue;
                var prose = Prose.Of(new ReviewCleaner().Clean(draft));
                if (prose.Tokens.Count < FewestWords)
                    continue;
                if (!counts.TryGetValue(prose.Language, out var counted))
                    counts[prose.Language] = counted = new(new(taxonomy, prose.Language));
                counted.Add(prose);
            }
        }

        foreach (var (language, counted) in counts.OrderBy(pair => pair.Key.Code, StringComparer.Ordinal))
            counted.Print(language);
        return 0;
    }

    private sealed class Counted(CueIndex index)
    {
        private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
        private int _all;

        public void Add(Prose prose)
        {
            _all++;
            var (_, hits) = new ThemeReader(index).Read(new ThemeText(prose, []));
            foreach (var cue in hits.Select(hit => string.Join(' ', hit.Cue.Words)).Distinct(StringComparer.Ordinal))
                _texts[cue] = _texts.GetValueOrDefault(cue) + 1;
        }

        public void Print(Language language)
        {
            Console.WriteLine($"{language.Code}: {_all} posts");
            var most = double.PositiveInfinity;
            foreach (var (entry, share) in _lists)
            {
                var cues = _texts.Where(text => text.Value < most && text.Value >= share * _all).Select(text => text.Key).Order(StringComparer.Ordinal);
                Console.WriteLine($"\"{entry}\": [{string.Join(", ", cues.Select(cue => $"\"{cue}\""))}],");
                most = share * _all;
            }
        }
    }
}
