using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Commands.Themes;

/// <summary>Shows a theme, which is stored under its English name, by its name in the reader's language.</summary>
public static class ThemeNames
{
    /// <summary>The theme's name in the language of the texts; the stored name where the taxonomy does not have the theme.</summary>
    public static string Theme(this Phrases say, string name) => say.Find(Key(name)) ?? name;

    /// <summary>The names of several themes, as a list in a sentence.</summary>
    public static string Themes(this Phrases say, IEnumerable<string> names) => string.Join(", ", names.Select(say.Theme));

    /// <summary>The names of all themes in a language, as texts for <see cref="Phrases.With"/>. The taxonomy's apostrophes are straight; those of translated texts are not.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Names(this ThemeTaxonomy taxonomy, string language) =>
        taxonomy.Terms.Select(term => KeyValuePair.Create(Key(term.Label), term.Languages.ContainsKey(language) ? term.LabelIn(language).Replace('\'', '’') : term.Label));

    /// <summary>The stored name of a theme that is called so in any language; the text itself, in lower case, where none is.</summary>
    internal static string NameOf(this ThemeTaxonomy taxonomy, string text, Phrases say) =>
        taxonomy.FindInAnyLanguage(text, say.Locale)?.Label ?? text.ToLowerInvariant();

    /// <summary>The names of a theme in all languages, that of the texts first.</summary>
    internal static IReadOnlyList<string> AllNames(this ThemeTaxonomy taxonomy, string name, Phrases say) => taxonomy.Find(name) is { } term
        ? [term.LabelIn(say.Locale), term.Label, .. term.Languages.Values.Select(translation => translation.Label)]
        : [name];

    private static string Key(string name) => "themes.names." + FilmTitle.FoldWords(name);
}
