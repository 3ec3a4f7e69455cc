using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>
/// Words of ideas that reviews use more often in another sense: "it is a shame", "therein lies", "an ambitious film", "does it justice",
/// "a romance", "the novel's roots". A single one is weak evidence.
/// </summary>
internal static class EverydayWords
{
    /// <summary>The words, lower case, singular and plural.</summary>
    public static FrozenSet<string> All { get; } = English.Set(
        """
        absurd absurdity activist activists advertisement advertisements advertising aging agony aids ambiguous ambition ambitions ambitious
        animal animals anxieties anxiety artifice authenticity authority belief belong belongs beloved bible blame bond bonding brave bully
        bystander cancer catholic celebrities celebrity chaos chef choice choices christian church classes community companionship computers
        conform conspiracy convention conventions cook cooking cosmic criminal criminals cruel curiosity curse curses daring deaf death
        deaths decency deception demons desire desires destiny determination devil disabled disbelief disease distract distraction dread
        eating empire endure endures environmental establishment evil exploitation exploration failure failures fame fantasies fantasy fate
        fearful fears friends gangster gaze god guilty handicap heist heroic historical holy honor honour hope hopes ignorance illusion
        illusions imaginary imagination independent inevitability innocent institution interpretation interpretations intimate journalist
        journalists journey journeys joy justice killer killers kindness kitchen knowledge labour legacy legend legends lies linguistic loss
        lying machines magic manipulate manipulated manipulates married meal meals media military moral morality moralizing murder murders
        mysteries mythology nature nightmare nightmares norms obey occupation occupied odyssey opposition original originality passion
        performance perseverance persona personae perspective perspectives physicality pleasure political politics power privilege
        privileged progress progresses protest protests provocative purpose quest race races radiation ramen rebel religious resist
        resistance resisting resists respect restaurant restraint revenge rich ritual rituals rival rivals romance romances roots routine
        sacrifice satire secrecy secret secrets sequels sex sexual shame sick slave soldier soldiers soul souls sport sporting story
        stereotype stereotypes storyteller storytelling suffer suffering suffers superhero superheroes supernatural survive survived survives surviving survivor
        survivors sympathy technology teenage teenager teenagers television terrified terror time torment tradition traditions transgressive
        trapped trust twins urban violence violent virus voyage war wars wealth wealthy wedding wisdom words youth
        """);
}
