using System.Collections.Frozen;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>The section "themes" of a language's file: how critics speak of a film's ideas.</summary>
internal sealed class ThemeTalk
{
    private const string Section = "themes";

    public ThemeTalk(Language language)
    {
        var file = language.File;
        Subjects = new(file.Phrases(Section, "subjects"), language);
        Speaking = new(file.Phrases(Section, "speaking"), language);
        Contrasts = new(file.Phrases(Section, "contrasts"), language);
        Idioms = file.Phrases(Section, "idioms");
        Everyday = file.Words(Section, "everyday");
        Joiners = file.Words(Section, "joiners");
        Articles = file.Words(Section, "articles");
        CapitalisedIdeas = file.Words(Section, "capitalisedIdeas");
        Craft = file.Words(Section, "craft");
        Critics = file.Words(Section, "critics");
        Paradigms = file.Phrases(Section, "paradigms");
    }

    /// <summary>Phrases whose object is what the film is about: "a meditation on".</summary>
    public PhraseList Subjects { get; }

    /// <summary>Further phrases of sentences that speak of ideas rather than of plot or craft: "at its heart".</summary>
    public PhraseList Speaking { get; }

    /// <summary>Phrases before two contrasted ideas: "the tension between".</summary>
    public PhraseList Contrasts { get; }

    /// <summary>Phrases in which no word shows a theme: "a labour of love".</summary>
    public IReadOnlyList<string> Idioms { get; }

    /// <summary>Words of ideas that reviews use more often in another sense; as a cue, one counts half.</summary>
    public FrozenSet<string> Everyday { get; }

    /// <summary>Words between the parts of a list: "and".</summary>
    public FrozenSet<string> Joiners { get; }

    /// <summary>Words before a capitalised common noun: "the Korean War".</summary>
    public FrozenSet<string> Articles { get; }

    /// <summary>Words that name an idea although they are capitalised.</summary>
    public FrozenSet<string> CapitalisedIdeas { get; }

    /// <summary>Words for the making and the rating of films: "a killer soundtrack" is not about killing.</summary>
    public FrozenSet<string> Craft { get; }

    /// <summary>Words by which critics speak of themselves: "I was afraid they would spoil it" is not about fear.</summary>
    public FrozenSet<string> Critics { get; }

    /// <summary>The endings of a language's words, each with those that may take its place; empty: words of one stem are forms of one word.</summary>
    public IReadOnlyList<string> Paradigms { get; }
}
