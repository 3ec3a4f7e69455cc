using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Distinguishes words for ideas from words for films, things, people and times.</summary>
internal static class IdeaWords
{
    private static readonly string[] _endings = ["ness", "ity", "tion", "sion", "ment", "ism", "ship", "hood", "ance", "ence", "dom", "acy", "tude", "logy"];

    private static readonly FrozenSet<string> _noIdeas = English.Set(
        """
        anthology chronology duology tetralogy trilogy
        acceleration accommodation accompaniment accomplishment achievement action activity adaptation addition adjustment
        administration admission adventure advertisement agreement allotment ambulance amusement animation announcement apartment
        appliance application appointment appreciation argument arrangement assessment association attention attraction auction
        audience audition authenticity authority basement battalion battleship billion brevity brilliance business capacity caption
        cartoon celebrity cement championship choreography christening circumstance city cleverness clothing coherence coincidence
        collaboration collection combination commencement commission commitment community companion comparison compartment competence
        competition completion complication compliment composition conclusion condition conference confidence confrontation confusion
        connection consequence consideration consistency construction continuity contribution contrivance convention conversation
        conviction cousin craftsmanship creation credibility criterion decision dedication definition department description
        designation destination determination development difference dimension direction disappearance disappointment discussion
        distance distinction distribution document duration editing edition effectiveness element elimination embodiment emergence
        emotion emphasis encounter ending engagement enhancement enjoyment entertainment entrance environment equipment evaluation
        evidence examination exception excitement exclusion execution exhibition existence expectation experience experiment
        explanation exploration explosion exposition expression extension facility familiarity fashion fiction foundation fraction
        fragment friction frustration function furnishing garment generation government gravity greatness handful hesitation
        identification imitation impression improvement inability inanity incident inclusion incoherence incompetence indication
        influence information insignificance insistence inspiration installation installment instance instrument insurance intensity
        intention interaction interpretation interview introduction invention investigation invitation involvement irrelevance
        iteration kingdom likeness limitation location longevity machinery majority management mansion measurement meditation mention
        million minority misdirection mission moment monument motion movement musician narration necessity neighborhood neighbourhood
        notion nuisance obscurity observation occasion ointment omission operation opinion opportunity option orientation originality
        ornament parliament passage patience pavement percussion performance permission persistence personality perspective physician
        placement plantation plausibility politician popularity population portion position possibility precision predecessor
        predicament preference premiere preparation presence presentation preservation pretension production profession
        professionalism program progression projection proliferation prominence proportion proposition provenance provision
        publication quality quantity question reaction reception recognition recommendation recreation reference reflection region
        rehearsal reinvention relation relevance reluctance rendition repetition representation reputation resemblance residence
        resolution resonance restoration restraint restriction retirement revelation revision rotation satisfaction section security
        segment selection sensation sensibility sentence sentiment sequence series seriousness session shipment significance
        similarity simplicity situation solution sorority spaceship specialty spontaneity stability statement station stimulation
        structure subtitle subtlety suggestion superhero supplement supporter surveillance suspension tendency tension testament
        tournament transition translation transportation treatment university unwillingness utility vacation variation variety vehicle
        verisimilitude versatility version visibility vision visualization volition weakness wilderness willingness witness
        """);

    private static readonly FrozenSet<string> _craft = English.Set(
        """
        film films filmmaking movie movies cinema cinematic director directors direction directed directing actor actors actress acting
        performance performances performer performers scene scenes sequence sequences shot shots camera cinematography cinematographer
        soundtrack score music editing editor plot plots story stories storytelling narrative narratives character characters
        characterization characterisation protagonist protagonists antagonist hero heroes heroine villain villains audience audiences
        viewer viewers review reviews reviewer critic critics criticism dialogue script screenplay screenwriter screenwriting sound image
        images imagery frame frames colour colours color colors cast casting role roles genre genres thriller comedy drama melodrama
        horror western documentary noir blockbuster sci-fi opening ending finale act acts trailer release box office studio studios
        budget sequel prequel franchise adaptation novel book books page pages screen theme themes subject subjects aspect message
        question questions interview footage voiceover voice-over flashback flashbacks montage close-up close-ups soundscape costume
        costumes production productions lighting visuals aesthetic aesthetics style tone pacing atmosphere effect effects stunt stunts
        cgi choreography animation cameo premise twist storyline subplot subplots spoiler spoilers remake reboot cinemas theater theatre
        theaters multiplex projection screening screenings festival subtitles monologue narration narrator runtime entertainment
        """);

    private static readonly FrozenSet<string> _things = English.Set(
        """
        man men woman women girl girls boy boys guy guys kid kids child children people person someone mother father mum mom dad parent
        parents son sons daughter daughters brother brothers sister sisters wife husband friend friends couple lover lovers family
        families baby teenager teenagers teen teens adult adults student students teacher doctor cop cops police officer soldier soldiers
        killer killers victim victims stranger strangers neighbour neighbours neighbor neighbors boss colleague colleagues
        house houses home homes room rooms door doors window windows night nights street streets car cars train trains road roads town
        towns city cities village country countries world worlds place places school church hospital hotel station beach island farm
        office shop bar kitchen bed table floor wall walls garden forest woods river sea ocean water sky sun moon
        face faces eye eyes hand hands head heads voice voices body bodies hair mouth arm arms leg legs foot feet heart blood
        minute minutes hour hours day days week weeks month months year years decade decades century centuries morning afternoon evening
        summer winter spring autumn weekend today tonight tomorrow yesterday time times age moment moments
        work works working life lives living way ways thing things word words line lines half part parts piece pieces job jobs money deal
        running feature debut masterpiece title picture pictures point points level levels series list lot lots bit pair group groups
        """);

    /// <summary>Whether a word belongs to the making or the watching of films, which every review mentions.</summary>
    public static bool IsCraft(string word) => _craft.Contains(word);

    /// <summary>Whether a word is too general for an idea: "subtlety".</summary>
    public static bool IsGeneral(string word) => _noIdeas.Contains(word);

    /// <summary>Whether a word names a person, a thing, a place or a time.</summary>
    public static bool IsThing(string word) => _things.Contains(word);

    /// <summary>Whether a word has the form of words for ideas: "hospitality", "fatherhood"; false for words that are too general.</summary>
    public static bool IsAbstract(string word)
    {
        if (word.Length <= 6 || _noIdeas.Contains(word) || word.EndsWith('s') && _noIdeas.Contains(word[..^1]))
            return false;
        var singular = word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
        return Array.Exists(_endings, ending => singular.EndsWith(ending, StringComparison.Ordinal));
    }
}
