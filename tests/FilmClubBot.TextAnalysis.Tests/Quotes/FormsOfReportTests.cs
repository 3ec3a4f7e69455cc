using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.TextAnalysis.Tests.Quotes;

/// <summary>How critics in four languages give somebody's words: each form once, with the kind, the speaker and the first words of every quote.</summary>
public class FormsOfReportTests
{
    [Theory]
    [InlineData("The film takes place in a harbour. “Whoever waits at night waits twice” is how Ilse Roth puts it in the press notes.", "Speech|Ilse Roth|*|Whoever waits at night")]
    [InlineData("Roth once said that a film is finished “when nobody understands it any more”. Ilse Roth has kept her word with this film.", "Speech|Ilse Roth||when nobody understands")]
    [InlineData("In Ilse Roth’s words, the film is “a chamber play on the open sea”. It is hard to put better.", "Speech|Ilse Roth||a chamber play")]
    [InlineData("“A film like a wet coat” (Mara Okoye, The Lantern). I would not go as far as that with this film.", "Speech|Mara Okoye|*|A film like a wet coat")]
    [InlineData("Ilse Roth has called the film “a letter to everybody who does not write back,” and the phrase fits.", "Speech|Ilse Roth||a letter to everybody")]
    [InlineData("When Jonas asks why he has to leave, his father tells him that “nobody leaves; you are only further away.” The film believes him.", "Film|his father||nobody leaves")]
    [InlineData("The film has one great line, and Lena gets it: “Ask me in the spring.” Nobody in the film asks again.", "Film|Lena||Ask me in the spring")]
    [InlineData("One of the fishermen looks straight into the camera. “The harbour is me,” he says. Nobody in the film contradicts him.", "Film|*|*|The harbour is me")]
    [InlineData("Roth’s producer, Jan Vogt, remembers it differently. “We had no money,” he told The Lantern, “and so we had time.” The film shows it.", "Speech|Jan Vogt|The Lantern|We had no money;Speech|Jan Vogt|The Lantern|and so we had time")]
    [InlineData("“Whoever leaves comes back,” the captain tells Lena early on in the film, and Lena answers with a shrug: “Or sends a postcard.”", "Film|the captain||Whoever leaves;Film|Lena||Or sends a postcard")]
    [InlineData("To quote the late Mara Okoye: “Nothing is colder than a film that wants to be liked.” This film does not want to be.", "Speech|Mara Okoye||Nothing is colder")]
    [InlineData("As a friend said to me on the way out: “It’s a film about plumbing.” I have been thinking about it ever since.", "Speech|a friend||It’s a film about plumbing")]
    [InlineData("Interviewed by The Lantern in 2019, Roth was blunt. “I don’t do hope,” she said. Ilse Roth’s film has some all the same.", "Speech|Ilse Roth|*|I don’t do hope")]
    [InlineData("Vogt (in an interview with The Lantern): “We had no money, and so we had time.” Jan Vogt produced the film.", "Speech|Jan Vogt|*|We had no money")]
    [InlineData("The captain’s reply is the best thing in the film: “I was here before the sea.”", "Film|The captain||I was here before the sea")]
    [InlineData("“I’m not waiting,” Lena insists, waiting. The film is full of these contradictions, and it never explains one.", "Film|Lena||I’m not waiting")]
    [InlineData("There’s a wonderful moment in the film where he turns to her and goes, “Do you want the boat or the money?” and she picks the dog.", "Film|*|*|Do you want the boat")]
    public Task In_english(string body, string expected) => Verify(body, expected);

    [Theory]
    [InlineData("Der Film spielt am Hafen. „Wer nachts wartet, der wartet zweimal“, so Ilse Roth. Ilse Roth hat den Film selbst geschrieben.", "Speech|Ilse Roth||Wer nachts wartet")]
    [InlineData("Ilse Roth drehte drei Winter lang. Wie Roth es nennt, ist der Film „ein Brief an alle, die nicht zurückschreiben“. Das trifft es.", "Speech|Ilse Roth||ein Brief an alle")]
    [InlineData("Im Lampion schrieb Mara Okoye von einem „Film, der seine Figuren nie verlässt und sie doch allein lässt“. Ich sehe das anders.", "Speech|Mara Okoye|*|Film, der seine Figuren")]
    [InlineData("Der Film erzählt von Jonas, der seine Mutter sucht. Als er sie findet, sagt sie nur: „Du bist spät.“ Dann geht sie ins Haus.", "Film|*|*|Du bist spät")]
    [InlineData("Jonas sucht seine Mutter. „Ich habe nie aufgehört, dich zu suchen“, sagt Jonas zu ihr. „Ich auch nicht“, antwortet die Mutter.", "Film|Jonas||Ich habe nie aufgehört;Film|die Mutter||Ich auch nicht")]
    [InlineData("Der Film beginnt mit einer Stimme aus dem Off: „Es war der Winter, in dem das Meer zufror.“ Danach sieht man lange nur Eis.", "Film|||Es war der Winter")]
    [InlineData("„Es gibt keine kleinen Häfen“, heißt es einmal im Film. Das ist sein ganzes Programm, und die Kamera hält sich daran.", "Film|||Es gibt keine kleinen Häfen")]
    [InlineData("Der Film ist streng. Regisseurin Ilse Roth erklärte dazu im Presseheft, sie habe „keine einzige Einstellung geplant, die man schön finden soll“.", "Speech|Ilse Roth|*|keine einzige Einstellung")]
    [InlineData("„Ich wollte“, erzählt Ilse Roth, „dass man die Kälte hört.“ Und man hört sie in diesem Film tatsächlich von Anfang an.", "Speech|Ilse Roth||Ich wollte;Speech|Ilse Roth||dass man die Kälte hört")]
    [InlineData("Ilse Roth hat drei Winter lang gedreht. Roths Fazit: „Das Meer hat immer das letzte Wort.“ Der Film sieht das genauso und endet auf einer leeren Mole.", "Speech|Ilse Roth||Das Meer hat immer")]
    [InlineData("Auf die Frage, ob sie ihn liebe, antwortet Lena nur: „Frag mich im Frühling.“ Der Film fragt sie nicht noch einmal.", "Film|Lena||Frag mich im Frühling")]
    [InlineData("„Ein Film wie ein nasser Mantel“ (Mara Okoye, Lampion). So weit würde ich bei diesem Film nicht gehen wollen.", "Speech|Mara Okoye|*|Ein Film wie ein nasser Mantel")]
    [InlineData("Der Kritiker Teo Marsh nannte den Film „eine Zumutung mit Seeblick“, und er meinte das freundlich.", "Speech|Teo Marsh||eine Zumutung mit Seeblick")]
    [InlineData("Lena wohnt am Hafen. Lenas Vater meint, das Dorf sei „voller Leute, die auf ein Schiff warten, das es nicht gibt“, und der Film gibt ihm recht.", "Film|Lenas Vater||voller Leute, die auf ein Schiff")]
    [InlineData("In einem Gespräch mit der Küstenpost gab Roth zu: „Ich hatte Angst vor dem Schnitt.“ Ilse Roth schneidet seit dreißig Jahren.", "Speech|Ilse Roth|*|Ich hatte Angst")]
    [InlineData("Ilse Roth beschreibt ihren Film als „Kammerspiel auf offener See“. Eine schöne Beschreibung.", "Speech|Ilse Roth||Kammerspiel auf offener See")]
    [InlineData("Wie sagt der Kapitän im Film so schön: „Das Wasser vergisst nichts.“ Die Zuschauer leider auch nicht.", "Film|der Kapitän||Das Wasser vergisst nichts")]
    [InlineData("„Der Film ist kein Urteil“, betont der Drehbuchautor Jan Vogt. Er fügt hinzu: „Wir wollten nur zuschauen.“ Man glaubt es ihm.", "Speech|Jan Vogt||Der Film ist kein Urteil;Speech|Jan Vogt||Wir wollten nur zuschauen")]
    [InlineData("Der letzte Satz gehört Lena: „Jetzt ist es still genug.“ Dann endet der Film, und man bleibt sitzen.", "Film|Lena||Jetzt ist es still genug")]
    public Task In_german(string body, string expected) => Verify(body, expected);

    [Theory]
    [InlineData("La réalisatrice Ilse Roth a tourné trois hivers. « Je voulais, raconte-t-elle, que l’on entende le froid. » On l’entend dès le début du film.", "Speech|Ilse Roth||Je voulais")]
    [InlineData("Ilse Roth définit son film comme « une lettre à ceux qui ne répondent pas ». La formule est juste.", "Speech|Ilse Roth||une lettre à ceux")]
    [InlineData("Dans Le Phare, Mara Okoye parlait d’un film « qui ne quitte jamais ses personnages et les laisse pourtant seuls ». Je vois les choses autrement.", "Speech|Mara Okoye|*|qui ne quitte jamais")]
    [InlineData("Le film raconte l’histoire de Jonas, qui cherche sa mère. Quand il la trouve, elle lui dit simplement : « Tu es en retard. » Puis elle rentre.", "Film|*|*|Tu es en retard")]
    [InlineData("« Je n’ai jamais cessé de te chercher », lui dit Jonas. « Moi non plus », répond sa mère. Et le film s’arrête là, sur le quai.", "Film|Jonas||Je n’ai jamais cessé;Film|sa mère||Moi non plus")]
    [InlineData("Et Ilse Roth d’ajouter : « La mer a toujours le dernier mot. » Le film pense comme elle et finit sur une jetée vide.", "Speech|Ilse Roth||La mer a toujours")]
    [InlineData("« Il n’y a pas de petits ports », entend-on dans le film. C’est tout son programme, et la caméra s’y tient.", "Film|||Il n’y a pas de petits ports")]
    [InlineData("Une voix off ouvre le film : « C’était l’hiver où la mer a gelé. » Ensuite on ne voit que de la glace pendant longtemps.", "Film|||C’était l’hiver")]
    [InlineData("Le personnage de Jonas a cette phrase terrible : « Le bateau ne m’attend pas, et je n’attends pas le bateau. » Tout le film est là.", "Film|Jonas||Le bateau ne m’attend pas")]
    [InlineData("Pour Ilse Roth, il s’agissait de « filmer le froid comme un personnage ». Le film y parvient très bien.", "Speech|Ilse Roth||filmer le froid")]
    [InlineData("« Un film comme un manteau mouillé » (Mara Okoye, Le Phare). Je n’irais pas aussi loin pour ce film.", "Speech|Mara Okoye|*|Un film comme un manteau")]
    [InlineData("À la question de savoir si elle l’aime, Léna répond : « Demande-moi au printemps. » Le film ne repose pas la question.", "Film|Léna||Demande-moi au printemps")]
    [InlineData("Le critique Théo Marsh a qualifié le film de « provocation avec vue sur la mer », et c’était un compliment.", "Speech|Théo Marsh||provocation avec vue")]
    [InlineData("« Si tu sautes, je saute aussi », lance-t-elle à son frère. Léna ne plaisante jamais dans ce film.", "Film|*|*|Si tu sautes")]
    [InlineData("Selon Ilse Roth, le film est né d’une phrase entendue au port. « Quelqu’un a dit que le froid avait une odeur », se souvient-elle.", "Speech|Ilse Roth||Quelqu’un a dit")]
    [InlineData("\"Le port, c'est moi\", dit le vieux capitaine à la caméra. Et personne dans le film ne le contredit vraiment.", "Film|le vieux capitaine||Le port, c'est moi")]
    [InlineData("Jonas demande à son père pourquoi il part ; celui-ci répond que « personne ne part, on est seulement plus loin ». Le film le croit.", "Film|*|*|personne ne part")]
    [InlineData("– Tu viens ? demande Léna.\n– Non, répond Jonas, je reste.\n\nLe film tient dans ces deux répliques, et la mise en scène le sait.", "Film|Léna||Tu viens ?;Film|*||Non, répond Jonas, je reste")]
    public Task In_french(string body, string expected) => Verify(body, expected);

    [Theory]
    [InlineData("La directora Ilse Roth rodó tres inviernos. Roth comenta que «quien espera de noche espera dos veces». La película le da la razón.", "Speech|Ilse Roth||quien espera de noche")]
    [InlineData("La directora Ilse Roth rodó la película tres inviernos. Comenta que «quien espera de noche espera dos veces». La película le da la razón.", "Speech|Ilse Roth||quien espera de noche")]
    [InlineData("Ilse Roth rodó la película en invierno. «Quería que se oyera el frío», explica. Y se oye desde el principio.", "Speech|Ilse Roth||Quería que se oyera")]
    [InlineData("Ilse Roth rodó la película en invierno. En una entrevista con El Faro confesó: «Tenía miedo del montaje». Y no se nota nada.", "Speech|Ilse Roth|*|Tenía miedo del montaje")]
    [InlineData("Ilse Roth define su película como «una carta a los que no contestan». Es una buena definición.", "Speech|Ilse Roth||una carta a los que")]
    [InlineData("La película cuenta la historia de Jonás, que busca a su madre. Cuando la encuentra, ella solo le dice: «Llegas tarde». Y entra en casa.", "Film|*|*|Llegas tarde")]
    [InlineData("—Nunca dejé de buscarte —le dice Jonás.\n—Yo tampoco —responde la madre.\n\nLa película cabe en estas dos frases, y la cámara lo sabe.", "Film|Jonás||Nunca dejé de buscarte;Film|la madre||Yo tampoco")]
    [InlineData("Una voz en off abre la película: «Fue el invierno en que se heló el mar». Después solo vemos hielo durante mucho tiempo.", "Film|||Fue el invierno")]
    [InlineData("«No hay puertos pequeños», se oye en la película. Ese es todo su programa, y la cámara lo cumple.", "Film|||No hay puertos pequeños")]
    [InlineData("El personaje de Jonás tiene una frase terrible: «El barco no me espera, y yo no espero al barco». Toda la película está ahí.", "Film|Jonás||El barco no me espera")]
    [InlineData("Como bien dice el viejo capitán en la película, \"el agua no olvida nada\". El público, por desgracia, tampoco.", "Film|el viejo capitán||el agua no olvida nada")]
    [InlineData("«Una película como un abrigo mojado» (Mara Okoye, El Faro). Yo no iría tan lejos con esta película.", "Speech|Mara Okoye|*|Una película como un abrigo")]
    [InlineData("El crítico Teo Marsh calificó la película de «provocación con vistas al mar», y era un elogio.", "Speech|Teo Marsh||provocación con vistas")]
    [InlineData("A la pregunta de si lo quiere, Lena contesta: «Pregúntame en primavera». La película no vuelve a preguntar.", "Film|Lena||Pregúntame en primavera")]
    [InlineData("\"Si saltas, yo también salto\", le espeta Lena a su hermano. En esta película nadie bromea nunca.", "Film|Lena||Si saltas")]
    [InlineData("\"Trabajamos sin guion\", cuenta el actor Juan Vogt, que en la película hace de padre, \"y sin calefacción\".", "Speech|Juan Vogt||Trabajamos sin guion;Speech|Juan Vogt||y sin calefacción")]
    [InlineData("En palabras de la propia Ilse Roth, la película es «un drama de cámara en alta mar». No se puede decir mejor.", "Speech|Ilse Roth||un drama de cámara")]
    [InlineData("Me gusta cuando ella le responde \"yo no he venido a quedarme, he venido a mirar\". Es el mejor momento de la película.", "Film|*|*|yo no he venido")]
    [InlineData("Roth dijo alguna vez que “una película solo está terminada cuando ya nadie la entiende”. Ilse Roth cumplió su palabra con esta.", "Speech|Ilse Roth||una película solo está")]
    public Task In_spanish(string body, string expected) => Verify(body, expected);

    // "Speech|Ann Bell|*|I wanted": "*" is any source.
    private static async Task Verify(string body, string expected)
    {
        var (text, reading) = await Read.Text("", body);
        var found = reading.Quotes.Where(quote => quote.Kind != QuoteKind.Review).ToList();
        var wanted = expected.Split(';').Select(line => line.Split('|')).ToList();

        Assert.Equal(wanted.Select(line => $"{line[0]}|{line[1]}"), found.Select((quote, i) => i < wanted.Count && wanted[i][1] == "*" ? $"{quote.Kind}|*" : $"{quote.Kind}|{quote.Speaker}"));
        Assert.All(wanted.Zip(found), pair => Assert.StartsWith(pair.First[3], pair.Second.Span.Of(text.Body), StringComparison.Ordinal));
    }
}
