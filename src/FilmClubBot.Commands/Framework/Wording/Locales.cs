namespace FilmClubBot.Commands.Framework.Wording;

/// <summary>Every language of the bot: one folder each in <c>config/locales/</c>. A text that a language lacks is shown in English.</summary>
public sealed class Locales
{
    /// <summary>The fallback for a language that is missing.</summary>
    public const string Fallback = "en";

    private readonly Dictionary<string, Phrases> _byName;

    /// <summary>Creates the set.</summary>
    /// <exception cref="ArgumentException">The fallback language is not among them.</exception>
    public Locales(IEnumerable<Phrases> phrases)
    {
        _byName = phrases.ToDictionary(words => words.Locale, StringComparer.OrdinalIgnoreCase);
        if (!_byName.TryGetValue(Fallback, out var fallback))
            throw new ArgumentException($"The locale \"{Fallback}\" is missing; restore its folder.", nameof(phrases));
        foreach (var other in _byName.Values.Where(words => words != fallback).ToList())
            _byName[other.Locale] = other.FallingBackTo(fallback);
    }

    /// <summary>Every language.</summary>
    public IReadOnlyCollection<Phrases> All => _byName.Values;

    /// <summary>The keys of the texts that a language lacks.</summary>
    public IReadOnlyList<string> MissingIn(Phrases say) => [.. _byName[Fallback].Keys.Except(say.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether there is a file for that language.</summary>
    public bool Has(string locale) => _byName.ContainsKey(locale);

    /// <summary>The texts of a language; <c>de-AT</c> falls back to <c>de</c>, and a missing language to English.</summary>
    public Phrases For(string? locale)
    {
        if (locale is null)
            return _byName[Fallback];
        if (_byName.TryGetValue(locale, out var exact))
            return exact;
        return _byName.TryGetValue(locale.Split('-', '_')[0], out var language) ? language : _byName[Fallback];
    }

    /// <summary>The same languages, each with further texts.</summary>
    /// <param name="texts">The texts of a language, by its name.</param>
    public Locales With(Func<string, IEnumerable<KeyValuePair<string, string>>> texts) => new(All.Select(say => say.With(texts(say.Locale))));

    /// <summary>Reads a folder that has a folder for each language, and in it <c>*.json</c> files that together are one tree.</summary>
    /// <exception cref="FormatException">A file is not a tree of texts; the message states which and where.</exception>
    public static Locales Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new FormatException($"The folder of languages \"{folder}\" is missing; restore it next to the program, as config/locales.");
        return new(Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(language => Phrases.Parse(
            Path.GetFileName(language),
            Directory.EnumerateFiles(language, "*.json").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file))))));
    }
}
