using FilmClubBot.Benchmarks.Quality.Reviews;
using FilmClubBot.Domain.Themes;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;
using FilmClubBot.TextAnalysis;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.Benchmarks.Vectors;

/// <summary>Sentences and the words that are to have vectors.</summary>
internal sealed class TrainingTexts
{
    private const int FewestSentences = 6, FewestTexts = 3;

    private readonly List<(string Text, string[] Words)> _read = [];
    private readonly Dictionary<string, HashSet<int>> _textsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sentencesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _formsOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private int _texts;

    /// <summary>The stems that get a vector, in the order of their bytes.</summary>
    public IReadOnlyList<string> Stems { get; private set; } = [];

    /// <summary>The sentences, each with the indexes of its words among <see cref="Stems"/>; an unknown word has none.</summary>
    public IReadOnlyList<(string Text, int[] Words)> Sentences { get; private set; } = [];

    /// <summary>How often each stem occurs, over all of them: 0 to 1.</summary>
    public IReadOnlyList<double> Frequencies { get; private set; } = [];

    /// <summary>Reads the English texts of the labelled part dev, and the labels and definitions of the themes.</summary>
    /// <param name="directory">Where the texts stand.</param>
    /// <param name="taxonomy">The themes.</param>
    /// <param name="problems">One line for each text that is missing or is not the one labelled.</param>
    public static async Task<TrainingTexts> Read(string directory, ThemeTaxonomy taxonomy, List<string> problems)
    {
        var texts = new TrainingTexts();
        foreach (var review in ReviewTexts.Load(LabelledReview.All().Where(label => label.Part == "dev"), directory, problems))
        {
            if (await new ReviewFiles().Read(review.File, CancellationToken.None) is FileReading.Accepted { Drafts: [var draft, ..] })
                texts.Add(Prose.Of(new ReviewCleaner().Clean(draft)));
        }

        foreach (var term in taxonomy.Terms)
        {
            foreach (var text in new[] { term.Label, term.Definition })
                texts.AddSentence(text, Tokeniser.Read(text));
            texts.Ask(term.Cues.Append(term.Label).Append(term.Definition));
        }

        texts.Choose();
        return texts;
    }

    /// <summary>The forms of a stem in the texts, with the number of times.</summary>
    public IReadOnlyDictionary<string, int> FormsOf(string stem) => _formsOf.TryGetValue(stem, out var forms) ? forms : new Dictionary<string, int> { [stem] = 1 };

    private void Add(Prose prose)
    {
        if (prose.Language != Language.English)
            return;
        _texts++;
        AddSentence(prose.Title, prose.TitleTokens);
        for (var sentence = 0; sentence < prose.Sentences.Count; sentence++)
        {
            var (from, to) = prose.WordsOf(sentence);
            AddSentence(prose.Sentences[sentence].Of(prose.Body), [.. prose.Tokens.Skip(from).Take(to - from)]);
        }
    }

    private void AddSentence(string text, IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(token => token.Word).ToArray();
        foreach (var word in words)
        {
            var stem = Language.English.Stems.Of(word);
            Among(_textsOf, stem).Add(_texts);
            var forms = Among(_formsOf, stem);
            forms[word] = forms.GetValueOrDefault(word) + 1;
        }

        var stems = Array.ConvertAll(words, Language.English.Stems.Of);
        foreach (var stem in stems.Distinct(StringComparer.Ordinal))
            _sentencesOf[stem] = _sentencesOf.GetValueOrDefault(stem) + 1;
        _read.Add((text, stems));
    }

    private void Ask(IEnumerable<string> texts)
    {
        foreach (var token in texts.SelectMany(Tokeniser.Read))
        {
            _asked.Add(Language.English.Stems.Of(token.Word));
            Among(_formsOf, Language.English.Stems.Of(token.Word)).TryAdd(token.Word, 1);
        }
    }

    // What is frequent in one text only is a name.
    private void Choose()
    {
        Stems = [.. _sentencesOf.Where(stem => stem.Value >= FewestSentences && _textsOf[stem.Key].Count >= FewestTexts).Select(stem => stem.Key).Union(_asked).Order(StringComparer.Ordinal)];
        var places = Stems.Select((stem, place) => (stem, place)).ToDictionary(pair => pair.stem, pair => pair.place, StringComparer.Ordinal);
        Sentences = _read.ConvertAll(sentence => (sentence.Text, sentence.Words.Where(places.ContainsKey).Select(word => places[word]).ToArray()));
        var all = (double)_sentencesOf.Values.Sum();
        Frequencies = [.. Stems.Select(stem => _sentencesOf.GetValueOrDefault(stem) / all)];
    }

    private static T Among<T>(Dictionary<string, T> all, string key) where T : new()
    {
        if (!all.TryGetValue(key, out var value))
            all[key] = value = new();
        return value;
    }
}
